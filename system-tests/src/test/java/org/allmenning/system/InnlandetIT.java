package org.allmenning.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The authority’s side from the last score to the public page, on a copy of Innlandet 2024: 39 applications for exactly 50
 * million, a frame of 19.4 million, seven that continue.
 */
class InnlandetIT {

    private static final String KEY = "innlandet-2024-gjennom";

    /** The two that are still to be scored; both rank last whatever they get here. */
    private static final List<Integer> STILL_OPEN = List.of(11, 21);

    /** By 100 000 kroner, so that it is seen that letter and page say what the data say: the original has 50 000 000. */
    private static final int ASKS_FOR_MORE = 21;

    private static final int FIRST = 39;
    private static final int SEVENTEENTH = 17;

    /** The eighteenth: asks for 500 000 and 600 000 in its two sub-projects, and 500 000 are left. */
    private static final int PARTIAL = 14;

    private static final String LEFT = "500 000";

    /** Led by Lom, whose account reads the letter. */
    private static final int OF_LOM = 3;

    private static final String AWARD_OF_LOM = "850 000";
    private static final String REASON = "Rammen rekker ikke til alle. Søknader med høyere poengsum går foran.";
    private static final String PART_ONLY = "Rammen rekker til delprosjekt 1, men ikke til delprosjekt 2.";

    private static final double MOST_FOR_LETTERS_MS = 120_000;

    private final Browsers browsers = new Browsers();
    private CopiedCall call;

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void thirty_nine_applications_become_eighteen_awards_of_the_whole_frame() {
        call = CopiedCall.of("innlandet-2024", KEY);
        STILL_OPEN.forEach(number -> call.openAgain(call.review(number, "reviewer-1-innlandet")));
        call.askForMore(ASKS_FOR_MORE, 10_000_000);

        score();
        var officer = browsers.signedIn("officer-innlandet", console("/panel?submission=" + call.submission(FIRST)));
        agree(officer);
        var byRank = proposeByRank(officer);
        var byHand = proposeByHand(officer);
        compare(officer, byRank, byHand);
        confirm(officer, byHand);
        prepare(officer);
        amend(officer);
        approve();
        letters(officer);
        readLetterOfWhoAskedForMore(officer);
        readLetter();
        readPublicPage();
    }

    /** By keyboard, as reviewers do it. */
    private void score() {
        var page = browsers.signedIn("reviewer-1-innlandet", console("/reviews"));
        for (var number : STILL_OPEN) {
            page.navigate(console("/review?id=" + call.review(number, "reviewer-1-innlandet")));
            page.locator("fieldset.criterion input[type=radio]").first().focus();
            for (int i = 0; i < page.locator("fieldset.criterion").count(); i++) {
                page.keyboard().press("Space");
                page.keyboard().press("ArrowRight");
                page.keyboard().press("Tab");
                page.keyboard().type("Ett poeng: søknaden viser lite av dette.");
                page.keyboard().press("Tab");
            }
            button(page, "Lever vurderingen").click();
            assertThat(page.locator("main")).containsText("Vurderingen er levert.");
        }
    }

    private void agree(Page page) {
        assertThat(page.locator("tfoot .total")).hasText("93,7");
        page.locator("input[name=agreed-innovation]").fill("4,5");
        page.locator("[id=why-innovation]").fill("To av tre så det samme i søknaden.");
        page.locator("input[name=agreed-progress]").fill("4,5");
        page.locator("[id=why-progress]").fill("Framdriften er god, men ett delprosjekt er forsinket.");
        button(page, "Lagre konsensus").click();
        assertThat(page.locator("main")).containsText("Lagret.");
        assertThat(page.locator("tfoot .total")).hasText("93,3");
    }

    /** @return the address of the scenario */
    private String proposeByRank(Page page) {
        page.navigate(console("/allocation?call=" + call.id()));
        button(page, "Nytt scenario").click();
        assertThat(page.locator("#bench")).not().hasAttribute("aria-busy", "true");
        page.locator("#cut").fill(String.valueOf(SEVENTEENTH));
        page.locator("#cut").press("Tab");
        button(page, "Fordel etter rangering").click();
        assertThat(page.locator("[data-say=sum]")).hasText("18\u202F900\u202F000");
        assertThat(page.locator("#save-state")).containsText("Lagret");
        return page.url();
    }

    private String proposeByHand(Page page) {
        button(page, "Kopier scenariet").click();
        assertThat(page.locator("main")).containsText("Scenariet er kopiert.");
        var row = page.locator("tr[data-row='" + call.submission(PARTIAL) + "']");
        row.locator("button.expander").click();
        page.locator("[id='" + call.submission(PARTIAL) + "/1/2024']").fill(LEFT);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-say=sum]")).hasText("19\u202F400\u202F000");
        assertThat(page.locator("[data-say=remaining]")).hasText("0\u00A0kr");
        assertThat(page.locator("#save-state")).containsText("Lagret");
        return page.url();
    }

    private void compare(Page page, String byRank, String byHand) {
        page.navigate(console("/compare?a=" + scenario(byRank) + "&b=" + scenario(byHand)));
        assertThat(page.locator("main dl.figures")).containsText("500\u202F000");
        assertThat(page.locator("main")).containsText(call.title(PARTIAL));
    }

    private void confirm(Page page, String byHand) {
        page.navigate(byHand);
        page.locator("summary", new Page.LocatorOptions().setHasText("Bekreft fordelingen"))
                .click();
        assertThat(page.locator("[data-say=confirm]")).containsText("19\u202F400\u202F000");
        button(page, "Bekreft nå").click();
        assertThat(page.locator("main")).containsText("Fordelingen er bekreftet");
        assertThat(Database.one("select balance from frame_account where call_id = ?", UUID.fromString(call.id())))
                .isEqualTo("0");
    }

    private void prepare(Page page) {
        page.navigate(console("/decisions?call=" + call.id()));
        assertThat(page.locator("table.decisions tbody tr")).hasCount(39);
        for (var row : page.locator("table.decisions tbody tr")
                .filter(new Locator.FilterOptions().setHasText("må fylles ut"))
                .all()) {
            row.locator("textarea").fill(row.innerText().contains(call.title(PARTIAL)) ? PART_ONLY : REASON);
        }
        button(page, "Forbered vedtakene").click();
        assertThat(page.locator("main")).containsText("39 vedtak er forberedt. En beslutter må godkjenne.");
        assertThat(call.decisions("count(*) filter (where kind = 'AWARD')")).isEqualTo("17");
        assertThat(call.decisions("count(*) filter (where kind = 'PARTIAL_AWARD')"))
                .isEqualTo("1");
        assertThat(call.decisions("count(*) filter (where kind = 'REJECTION')")).isEqualTo("21");
        assertThat(button(page, "Godkjenn de valgte")).hasCount(0);
        assertThat(approvedOverApi(call.decisions("min(d.id::text)"), "officer-innlandet")
                        .statusCode())
                .isEqualTo(403);
    }

    /** A little less and the whole again: the frame follows both times, and the reasons stay. */
    private void amend(Page page) {
        var decision = call.decisions("min(d.id::text) filter (where kind = 'PARTIAL_AWARD')");
        for (var amount : List.of("400 000", LEFT)) {
            page.navigate(console("/supersede?decision=" + decision));
            assertThat(page.locator("textarea")).hasValue(PART_ONLY);
            page.locator("[id='amount-1-2024']").fill(amount);
            button(page, "Lagre beløpene").click();
            assertThat(page.locator("main")).containsText("Beløpene er endret, og rammen følger etter.");
            assertThat(Database.one("select balance from frame_account where call_id = ?", UUID.fromString(call.id())))
                    .isEqualTo(amount.equals(LEFT) ? "0" : "10000000");
        }
    }

    /** As it stands now, which whoever approves has to say. */
    private static HttpResponse<String> approvedOverApi(String decision, String account) {
        var read = Http.get(Stack.api() + "/v1/decisions/" + decision, "Authorization", Http.bearer(account));
        return approvedOverApi(
                decision, account, "{\"preparedAt\": \"" + Json.object(read).getString("preparedAt") + "\"}");
    }

    private static HttpResponse<String> approvedOverApi(String decision, String account, String body) {
        return Http.post(
                Stack.api() + "/v1/decisions/" + decision + "/approval",
                body,
                "Authorization",
                Http.bearer(account),
                "Content-Type",
                "application/json",
                "Accept-Language",
                "nb");
    }

    /** One of them is made out to be prepared by who approves: it stops all, until it is another's again. */
    private void approve() {
        var one = call.decisions("min(d.id::text)");
        var officer = call.decisions("min(d.prepared_by::text)");
        preparedBy(one, Database.one("select id from person where user_name = 'decision-innlandet'"));
        var page = browsers.signedIn("decision-innlandet", console("/decisions?call=" + call.id()));
        button(page, "Velg alle som venter").click();
        button(page, "Godkjenn de valgte").click();
        assertThat(page.locator(".error-summary")).containsText("En annen må godkjenne");
        var overApi = approvedOverApi(one, "decision-innlandet");
        assertThat(overApi.statusCode()).isEqualTo(422);
        assertThat(overApi.body()).contains("En annen må godkjenne");
        assertThat(approvedOverApi(one, "decision-innlandet", "{}").statusCode())
                .isEqualTo(400);
        var stale = approvedOverApi(one, "decision-innlandet", "{\"preparedAt\": \"2024-01-10T10:00:00+01:00\"}");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("er endret siden");
        assertThat(call.decisions("count(*) filter (where d.status = 'APPROVED')"))
                .isEqualTo("0");

        preparedBy(one, officer);
        button(page, "Godkjenn de valgte").click();
        assertThat(page.locator("main")).containsText("39 vedtak er godkjent.");
        button(page, "Kunngjør tildelingene").click();
        assertThat(page.locator("main")).containsText("Tildelingene er kunngjort.");
    }

    private static void preparedBy(String decision, String person) {
        Database.run("update decision set prepared_by = '" + person + "' where id = '" + decision + "'");
    }

    private void letters(Page page) {
        page.navigate(console("/letters?call=" + call.id()));
        assertThat(page.locator("#letters"))
                .containsText(
                        "39 av 39 sendte brev er klare som PDF.",
                        new ContainsTextOptions().setTimeout(MOST_FOR_LETTERS_MS));
        assertThat(page.locator("#letters tbody a[href*=letter-document]")).hasCount(39);
    }

    private void readLetterOfWhoAskedForMore(Page officer) {
        var decision = Database.one(
                "select id from decision where submission_id = ?", UUID.fromString(call.submission(ASKS_FOR_MORE)));
        var letter = officer.context().request().get(console("/letter-document?decision=" + decision));

        assertThat(text(letter.body()))
                .contains(String.format(Locale.ROOT, "%,d", call.requested(ASKS_FOR_MORE) / 100)
                        .replace(',', ' '));
    }

    private void readLetter() {
        var page =
                browsers.signedIn("lead-lom", Stack.portal() + "/my/decision?application=" + call.application(OF_LOM));
        var link = page.locator("aside a[href*=letter]").first();
        var letter = page.context()
                .request()
                .get(java.net
                        .URI
                        .create(page.url())
                        .resolve(link.getAttribute("href"))
                        .toString())
                .body();

        assertThat(new String(letter, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        assertThat(text(letter)).contains(AWARD_OF_LOM, call.title(OF_LOM));
    }

    private static void readPublicPage() {
        var page = Http.get(Stack.portal() + "/calls/" + KEY + "/awards?lang=nb")
                .body()
                .replace('\u202F', ' ')
                .replace('\u00A0', ' ');

        assertThat(page)
                .contains(
                        "39 søknader",
                        "50 100 000 kr",
                        "19 400 000 kr til 18 prosjekter",
                        "Av prosjektene er 7 videreført og 11 nye.");
    }

    private static String text(byte[] letter) {
        try (var pdf = Loader.loadPDF(letter)) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00A0\u202F]+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String scenario(String address) {
        return Walk.idIn(address.substring(address.indexOf("scenario=")));
    }

    private static String console(String path) {
        return Stack.console() + path;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
