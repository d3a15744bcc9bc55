package org.allmenning.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Reviewers score, and a panel agrees, by keyboard alone; what cannot be used is told at its place, and nothing that was typed is
 * lost. On a copy of Innlandet 2024, with one case for each story.
 */
class ScoringIT {

    private static final String KEY = "innlandet-2024-poeng";
    private static final String REVIEWER = "reviewer-2-innlandet";
    private static final String OFFICER = "officer-innlandet";

    private static CopiedCall call;
    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
        call = CopiedCall.of("innlandet-2024", KEY);
        for (int number = 1; number <= 6; number++) {
            call.openAgain(call.review(number, REVIEWER));
        }
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void a_reviewer_sees_how_far_the_own_cases_have_come_and_scores_one_by_keyboard_alone() {
        var page = browsers.signedIn(REVIEWER, Stack.console() + "/reviews");
        assertThat(page.locator("main dl.figures")).containsText(" av ");
        assertThat(Hindrances.on(page)).isEmpty();

        review(page, 1);
        page.locator("fieldset.criterion input[type=radio]").first().focus();
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("Space");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Tab");
            page.keyboard().type("To poeng, fordi planen mangler.");
            page.keyboard().press("Tab");
        }
        assertThat(page.locator(".save-state")).containsText("Kladden er lagret");
        assertThat(page.locator(".score-total strong")).hasText("40,0");
        assertThat(Hindrances.on(page)).isEmpty();
        reach(page, "Lever vurderingen");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Vurderingen er levert.");

        assertThat(Database.all(
                        "select points || ' ' || reason from review_score where review_id = ?",
                        UUID.fromString(call.review(1, REVIEWER))))
                .hasSize(4)
                .containsOnly("2 To poeng, fordi planen mangler.");
    }

    @Test
    void handing_in_with_one_missing_names_it_where_it_is_and_keeps_the_rest() {
        var page = browsers.signedIn(REVIEWER, Stack.console() + "/reviews");
        review(page, 2);
        choose(page, "innovation", 4);
        reason(page, "innovation").fill("Nytt i Norge.");
        choose(page, "transfer", 3);
        button(page, "Lever vurderingen").click();

        assertThat(page.locator(".error-summary li")).hasCount(3);
        assertThat(page.locator("#transfer-error")).containsText("mangler begrunnelse");
        assertThat(page.locator("#breadth-error")).containsText("mangler poeng og begrunnelse");
        assertThat(reason(page, "transfer")).hasAttribute("aria-describedby", "transfer-error");
        page.locator(".error-summary a[href='#transfer']").click();
        assertThat(page.locator("fieldset#transfer")).isFocused();
        assertThat(reason(page, "innovation")).hasValue("Nytt i Norge.");
        assertThat(page.locator("#innovation input[value='4']")).isChecked();
        assertThat(Hindrances.on(page)).isEmpty();
        assertThat(Database.first(
                        "select handed_in_at::text from review where id = ? and handed_in_at is not null",
                        UUID.fromString(call.review(2, REVIEWER))))
                .isEmpty();
    }

    @Test
    void points_outside_the_scale_are_refused_at_their_criterion_in_the_reader_s_language() {
        var page = browsers.signedIn(REVIEWER, Stack.console() + "/review?id=" + call.review(4, REVIEWER) + "&lang=fi");
        page.evaluate("() => { document.querySelector('#transfer input[value=\"5\"]').value = '9'; }");
        page.locator("#transfer input[value='9']").check(new Locator.CheckOptions().setForce(true));
        reason(page, "transfer").fill("Aivan liikaa.");
        page.locator("[id='form:save']").click();

        assertThat(page.locator("#transfer-error")).containsText("0");
        assertThat(page.locator("#transfer-error")).not().containsText("poeng");
        assertThat(reason(page, "transfer")).hasValue("Aivan liikaa.");
        assertThat(Hindrances.on(page)).isEmpty();
        assertThat(Database.all(
                        "select points::text from review_score where review_id = ? and points > 5",
                        UUID.fromString(call.review(4, REVIEWER))))
                .isEmpty();
        page.navigate(Stack.console() + "/reviews?lang=nb");
    }

    @Test
    void who_became_disqualified_meanwhile_is_told_so_and_no_score_is_kept() {
        var page = browsers.signedIn(REVIEWER, Stack.console() + "/reviews");
        review(page, 5);
        choose(page, "innovation", 3);
        reason(page, "innovation").fill("Begynt før jeg visste det.");
        assertThat(page.locator(".save-state")).containsText("Kladden er lagret");
        Database.run(
                "delete from review_score where review_id = '" + call.review(5, REVIEWER) + "'",
                "update review set impartiality = 'DISQUALIFIED' where id = '" + call.review(5, REVIEWER) + "'");

        reason(page, "transfer").fill("Skrevet etterpå.");

        assertThat(page.locator("main")).containsText("Du er inhabil i denne saken");
        assertThat(Database.all(
                        "select reason from review_score where review_id = ?",
                        UUID.fromString(call.review(5, REVIEWER))))
                .isEmpty();
    }

    @Test
    void a_dead_connection_loses_nothing_and_what_was_typed_is_sent_when_it_is_back() {
        var page = browsers.signedIn(REVIEWER, Stack.console() + "/reviews");
        review(page, 6);
        page.context().setOffline(true);
        choose(page, "progress", 5);
        reason(page, "progress").fill("Skrevet i en tunnel.");
        assertThat(page.locator(".save-state")).containsText("Ikke lagret ennå");
        page.context().setOffline(false);

        assertThat(page.locator(".save-state")).containsText("Kladden er lagret");
        page.reload();
        assertThat(reason(page, "progress")).hasValue("Skrevet i en tunnel.");
        assertThat(page.locator("#progress input[value='5']")).isChecked();
    }

    @Test
    void a_panel_keeps_what_is_typed_and_sets_it_by_keyboard_with_a_reason() {
        var page = browsers.signedIn(OFFICER, Stack.console() + "/panel?submission=" + call.submission(10));
        var total = page.locator("tfoot .total").innerText();
        var points = page.locator("input[name=agreed-innovation]");
        points.focus();
        page.keyboard().type("4,5");
        assertThat(page.locator(".save-state")).containsText("Kladden er lagret");
        assertThat(page.locator("tfoot .total")).hasText(total);

        page.reload();
        assertThat(points).hasValue("4,5");
        reach(page, "Lagre konsensus");
        page.keyboard().press("Enter");
        assertThat(page.locator("#innovation-error")).containsText("mangler begrunnelse");
        page.locator("[id=why-innovation]").focus();
        page.keyboard().type("To av tre så det samme.");
        reach(page, "Lagre konsensus");
        page.keyboard().press("Enter");

        assertThat(page.locator("main")).containsText("Lagret.");
        assertThat(points).hasValue("4,5");
        assertThat(page.locator("tfoot .total")).not().hasText(total);
        assertThat(Hindrances.on(page)).isEmpty();
    }

    @Test
    void a_panel_s_stale_page_overwrites_nothing_and_keeps_what_was_typed() {
        var address = Stack.console() + "/panel?submission=" + call.submission(24);
        var page = browsers.signedIn(OFFICER, address);
        var other = page.context().newPage();
        other.navigate(address);
        page.locator("input[name=agreed-progress]").fill("2");
        page.locator("[id=why-progress]").fill("Lite framdrift.");
        other.locator("input[name=agreed-progress]").fill("4");
        other.locator("[id=why-progress]").fill("God framdrift.");
        button(other, "Lagre konsensus").click();
        assertThat(other.locator("main")).containsText("Lagret.");

        button(page, "Lagre konsensus").click();

        assertThat(page.locator(".error-summary")).containsText("Noen andre har lagret konsensus");
        assertThat(page.locator("input[name=agreed-progress]")).hasValue("2");
        assertThat(page.locator("#progress")).containsText("gjelder: 4");
        button(page, "Lagre konsensus").click();
        assertThat(page.locator("main")).containsText("Lagret.");
        assertThat(Database.one(
                        "select half_points::text from panel_score where submission_id = ? and criterion = 'progress'",
                        UUID.fromString(call.submission(24))))
                .isEqualTo("4");
    }

    @Test
    void what_is_typed_in_the_formal_check_stays_whatever_else_is_done_on_the_page_of_the_case() {
        call.askAboutMunicipalities(12);
        call.takeBack(call.review(12, REVIEWER));
        call.write(12, "Den første");
        var page = browsers.signedIn(OFFICER, Stack.console() + "/application?submission=" + call.submission(12));
        var note = page.locator("#check textarea").first();
        var unsaved = page.getByText("Det du har fylt ut i formalkontrollen, er ikke lagret ennå.");
        page.locator("#check input[value=no]").first().check();
        note.fill("Vi har spurt om flere.");
        call.write(12, "Den andre, som kom etterpå");

        button(page, "Marker som lest").click();
        assertThat(page.locator("main")).containsText("Meldingene er merket som lest.");
        assertThat(page.locator("#messages h2")).containsText("Én ulest melding");
        assertThat(unsaved).isVisible();
        assertThat(note).hasValue("Vi har spurt om flere.");
        assertThat(Hindrances.on(page)).isEmpty();

        button(page, "Gi saken").click();
        assertThat(page.locator("main")).containsText("Saken er gitt til vurdereren.");
        assertThat(page.locator("#check input[value=no]").first()).isChecked();
        page.locator("summary", new Page.LocatorOptions().setHasText("Inhabil eller forhindret"))
                .click();
        page.locator("[id=why]").fill("Flyttet til en annen avdeling.");
        button(page, "Lagre vurderingene").click();

        assertThat(page.locator("main")).containsText("Vurderingene er lagret.");
        assertThat(unsaved).not().isVisible();
        assertThat(page.locator("[id=why]")).hasValue("Flyttet til en annen avdeling.");
        assertThat(Database.all(
                        "select note from formal_judgement where submission_id = ?",
                        UUID.fromString(call.submission(12))))
                .containsExactly("Vi har spurt om flere.");
        for (var link : page.locator("#check .found a").all()) {
            assertThat(page.locator(link.getAttribute("href"))).hasCount(1);
        }
    }

    @Test
    void other_weights_are_seen_before_they_hold() {
        var page = browsers.signedIn(OFFICER, Stack.console() + "/weights?call=" + call.id());
        assertThat(page.locator("table.weights tbody tr")).hasCount(39);
        page.locator("[id='weight.innovation']").fill("20");
        button(page, "Se virkningen").click();
        assertThat(page.locator("#weights-error")).containsText("90");
        page.locator("[id='weight.progress']").fill("30");
        button(page, "Se virkningen").click();

        assertThat(page.locator("main")).containsText("Vektene gjelder ikke ennå.");
        assertThat(Hindrances.on(page)).isEmpty();
        button(page, "La vektene gjelde").click();
        assertThat(page.locator("[id='reason.nb-error']")).isVisible();
        page.locator("[id='reason.nb']").fill("Panelet vil at framdrift teller mer.");
        button(page, "La vektene gjelde").click();

        assertThat(page.locator("main")).containsText("Vektene gjelder nå.");
        assertThat(Database.all(
                        "select weight_basis_points::text from criterion where call_id = ? order by position",
                        UUID.fromString(call.id())))
                .containsExactly("2000", "2500", "2500", "3000");
    }

    private static void review(Page page, int number) {
        page.navigate(Stack.console() + "/review?id=" + call.review(number, REVIEWER));
        assertThat(page.locator("fieldset.criterion")).hasCount(4);
    }

    private static void choose(Page page, String criterion, int points) {
        page.locator("#" + criterion + " label")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[value='" + points + "']")))
                .click();
    }

    private static Locator reason(Page page, String criterion) {
        return page.locator("[id=reason-" + criterion + "]");
    }

    /** By Tab alone, from wherever the focus is. */
    private static void reach(Page page, String button) {
        for (int stop = 0; stop < 120; stop++) {
            page.keyboard().press("Tab");
            if (button.equals(page.evaluate("() => document.activeElement.textContent.trim()"))) {
                return;
            }
        }
        throw new AssertionError("no way to " + button + " by keyboard on " + page.url());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
