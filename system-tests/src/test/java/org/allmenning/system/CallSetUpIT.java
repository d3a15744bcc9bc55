package org.allmenning.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A call from its first field to a rule that is tightened while an application lies there: an officer sets it up, an applicant
 * meets the rule, the officer moves the deadline and lowers the limit, and the applicant is told.
 */
@Order(60)
class CallSetUpIT {

    private static final String KEY = "forprosjekter-2027";
    private static final String TITLE = "Forprosjekter 2027";
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
    private final List<String> hindrances = new ArrayList<>();
    private String token;
    private String application;

    @Test
    void an_officer_sets_up_a_call_and_changes_it_and_the_applicant_is_told() {
        try (var browsers = new Browsers()) {
            var officer = browsers.signedIn("officer-kdd", Stack.console() + "/calls");
            begin(officer);
            fillIn(officer);
            writeRule(officer);
            preview(officer);
            publish(officer);

            var lead = browsers.signedIn("lead-lom", Stack.portal() + "/my/start?call=" + KEY);
            apply(lead);
            assertThat(lead.locator("main")).containsText("100 000 kr");
            lead.navigate(Stack.portal() + "/my/submit?id=" + application);
            assertThat(lead.locator(".checklist .is-broken")).containsText("150 000 kr");

            extend(officer);
            tighten(officer);
            meet(lead);
        }
        assertThat(hindrances).isEmpty();
    }

    private void begin(Page page) {
        page.getByRole(AriaRole.LINK, named("Ny ordning")).click();
        type(page, "name.nb", "Forprosjekter");
        type(page, "legalBasis.nb", "retningslinjene");
        save(page);
        var scheme = page.locator("section.panel").filter(new Locator.FilterOptions().setHasText("Ingen utlysninger"));
        scheme.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ny utlysning"))
                .click();
        type(page, "title.nb", TITLE);
        type(page, "key", KEY);
        press(page, "Begynn utlysningen");
        assertThat(page.locator("main")).containsText("Utlysningen er begynt.");
    }

    private void fillIn(Page page) {
        type(page, "purpose.nb", "Prøv ut en idé i ett år.");
        type(page, "opensDay", today.minusDays(1).toString());
        type(page, "deadlineDay", today.minusDays(2).toString());
        type(page, "frame", "en million");
        save(page);
        assertThat(page.locator(".error-summary a")).hasCount(2);
        assertThat(field(page, "frame")).hasValue("en million");
        lookAt(page);

        type(page, "deadlineDay", today.plusDays(10).toString());
        type(page, "frame", "1 000 000");
        save(page);
        assertThat(page.locator(".notice--success")).containsText("Lagret.");

        part(page, "Kostnader og finansiering");
        press(page, "Ny kostnadsart");
        type(page, "category.0.name.nb", "Lønn");
        field(page, "category.0.eligible").check();
        save(page);
        assertThat(page.locator(".notice--success")).containsText("Lagret.");
    }

    private void writeRule(Page page) {
        part(page, "Regler");
        page.getByRole(AriaRole.LINK, named("Høyeste tilskudd per søknad")).click();
        type(page, "limit", "100 000");
        type(page, "source.nb", "utlysningen, punkt 4");
        press(page, "Prøv på søknadene");
        assertThat(page.locator("aside")).containsText("Ingen søknader å prøve på ennå");
        assertThat(page.locator("aside dd[lang=fi]")).containsText("100 000");
        lookAt(page);
        save(page);
        assertThat(page.locator(".notice--success")).containsText("Regelen er lagret.");
    }

    private void preview(Page page) {
        part(page, "Om utlysningen");
        page.getByRole(AriaRole.LINK, named("Se som søker")).click();
        assertThat(page.locator("main")).containsText("bare dere ser");
        assertThat(page.locator("main")).containsText("inntil 100 000 kr");
        assertThat(Http.get(Stack.portal() + "/calls/" + KEY).statusCode()).isEqualTo(404);
        page.getByRole(AriaRole.LINK, named("Tilbake til oppsettet")).click();
    }

    private void publish(Page page) {
        part(page, "Publiser");
        assertThat(page.locator(".checklist .is-broken")).hasCount(0);
        press(page, "Publiser");
        assertThat(page.locator(".notice--success")).containsText("Utlysningen er publisert.");
        assertThat(Http.get(Stack.portal() + "/calls/" + KEY).body()).contains(TITLE);
    }

    /** The title by hand, the budget by the interface of municipal systems: 150,000 of this call. */
    private void apply(Page page) {
        page.locator("[id='start:title']").fill("Lom prøver en idé");
        page.locator("[id='start:begin']").click();
        page.waitForURL("**/my/application?id=*");
        application = Walk.idIn(page.url());
        token = Http.bearer("lead-lom");
        var part =
                added("/sub-projects", """
            {"title": "Idé", "activities": "Prøve", "responsible": "%s"}\
            """.formatted(Database.one("select id from organisation where alias = 'lom'")));
        var cost = added("/costs", """
            {"subProject": "%s", "category": "lonn", "description": "Leder"}\
            """.formatted(part));
        var grant = added("/financing", """
            {"subProject": "%s", "source": "THIS_CALL", "status": "APPLIED_FOR", "description": ""}\
            """.formatted(part));
        send("/cells", "{\"cells\": [" + cell(cost) + ", " + cell(grant) + "]}");
        page.reload();
    }

    private void extend(Page page) {
        type(page, "deadlineDay", today.plusDays(17).toString());
        type(page, "reason.nb", "Flere kommuner har bedt om det.");
        press(page, "Flytt fristen");
        assertThat(page.locator(".notice--success")).containsText("Fristen er flyttet for alle");
        assertThat(Http.get(Stack.portal() + "/calls/" + KEY).body()).contains("Flere kommuner har bedt om det.");
    }

    private void tighten(Page page) {
        part(page, "Regler");
        page.locator(".setup-rows a").first().click();
        type(page, "limit", "80 000");
        save(page);
        assertThat(page.locator(".error-summary a")).hasAttribute("href", "#reason.nb");
        type(page, "reason.nb", "Rammen skal rekke til flere.");
        save(page);
        assertThat(page.locator(".notice--success")).containsText("Regelen er lagret.");
    }

    private void meet(Page page) {
        page.navigate(Stack.portal() + "/my/application?id=" + application);
        assertThat(page.locator(".notice--warning")).containsText("Reglene er endret siden dere begynte");
        assertThat(page.locator(".notice--warning")).containsText("Høyst 80 000 kr per søknad");
        lookAt(page);
        assertThat(Mailbox.latestTo("lead-lom", "Rammen skal rekke til flere.").subject())
                .contains("Lom prøver en idé");
        page.getByRole(AriaRole.BUTTON, named("Jeg har sett endringene")).click();
        assertThat(page.locator(".notice--warning")).hasCount(0);

        var old = send("/submission", "{\"revision\": 1, \"rulesVersion\": 1}");
        assertThat(old.statusCode()).isEqualTo(409);
    }

    private String added(String path, String body) {
        return Json.object(send(path, body)).getString("id");
    }

    private HttpResponse<String> send(String path, String body) {
        return Http.send(HttpRequest.newBuilder(URI.create(Stack.api() + "/v1/applications/" + application + path))
                .method("POST", BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Content-Language", "en")
                .header("Idempotency-Key", "call-set-up")
                .header("Authorization", token));
    }

    private String cell(String line) {
        return """
            {"line": "%s", "measure": "AMOUNT", "year": %s, "revision": 0, "value": "150000.00"}\
            """.formatted(line, today.getYear() + 1);
    }

    private void lookAt(Page page) {
        hindrances.addAll(Hindrances.on(page));
    }

    private static void part(Page page, String name) {
        page.locator(".side-list")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private static void type(Page page, String name, String text) {
        field(page, name).fill(text);
    }

    private static Locator field(Page page, String name) {
        return page.locator("[id='" + name + "']");
    }

    private static void save(Page page) {
        press(page, "Lagre");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
