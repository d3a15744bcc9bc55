package org.allmenning.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What happens while a page is open: it says so where it happened, and what was typed stays where it was typed. */
@Order(16)
class BadMomentsIT {

    private static final String LEAD = "lead-hammerfest";

    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void a_deadline_that_passed_a_second_ago_is_said_and_nothing_is_submitted() {
        var application = ready("Eit sekund for seint");
        var submit = browsers.signedIn(LEAD, Stack.portal() + "/my/submit?id=" + application);
        var budget = submit.context().newPage();
        budget.navigate(Stack.portal() + "/my/budget?id=" + application);
        assertThat(cell(budget)).hasValue("500\u202F000");

        Database.run("update deadline_clock set shift = (select deadline from funding_call where call_key = '"
                + Walk.CALL + "') - now() + interval '1 second'");
        try {
            submit.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send inn:"))
                    .click();
            assertThat(submit.locator("main [role=alert]").first()).containsText("Fristen");
            type(budget, "510 000");
            Walk.waitUntilSaved(budget);
            assertThat(budget.locator("aside")).containsText("Søknadsfristen gikk ut");
            assertThat(cell(budget)).hasValue("510\u202F000");
        } finally {
            Database.run("update deadline_clock set shift = interval '0'");
        }

        assertThat(Database.all("select id from submission where application_id = ?", UUID.fromString(application)))
                .isEmpty();
        assertThat(inDatabase(application)).isEqualTo("51000000");
    }

    @Test
    void a_partner_who_was_taken_out_meanwhile_is_told_and_keeps_what_was_typed() {
        var system = CaseSystem.begin(LEAD, "Ein partnar mindre");
        system.complete("Partnaren skriv medan han blir teken ut.", "Hammerfest", "Hasvik");
        var partner =
                browsers.signedIn("partner-hasvik", Stack.portal() + "/my/commitments?id=" + system.application());
        var day = partner.locator("main input[type=date]").first();
        assertThat(day).isEnabled();

        system.removePartner("Hasvik");
        day.fill("2026-12-01");
        day.blur();

        assertThat(partner.locator("main")).containsText("ikke tilgang");
        assertThat(day).hasValue("2026-12-01");
        assertThat(Database.all(
                        "select content from application_field where application_id = ? and name like 'council%'",
                        UUID.fromString(system.application())))
                .isEmpty();
    }

    @Test
    void a_standard_text_that_a_colleague_removed_is_said_to_be_gone_and_what_was_typed_becomes_a_new_one() {
        var block = Database.one("""
                insert into text_block
                select gen_random_uuid(), id, 'CONDITION', 'nn', 'Rapporten blir delt.', gen_random_uuid(), now(), 1, false
                from organisation where alias = 'kdd' returning id
                """);
        var page = browsers.signedIn("officer-kdd", Stack.console() + "/text-blocks?block=" + block);
        page.locator("[id=body]").fill("Rapporten blir delt med alle.");
        Database.run("update text_block set removed = true, version = version + 1 where id = '" + block + "'");

        page.locator("[id='form:remove']").click();

        assertThat(page.locator(".error-summary")).containsText("Noen andre har fjernet teksten");
        assertThat(page.locator("[id=body]")).hasValue("Rapporten blir delt med alle.");
        assertThat(page.locator("[id=language]")).hasValue("nn");
        assertThat(page.locator("[id='form:remove']")).hasCount(0);
    }

    @Test
    void a_browser_whose_clock_is_a_day_ahead_saves_as_any_other() {
        var application = ready("I morgon allereie");
        var context = browsers.context("nb");
        context.clock().setSystemTime(Instant.now().plus(Duration.ofDays(1)).toEpochMilli());
        var page = Browsers.signedIn(context, LEAD, Stack.portal() + "/my/budget?id=" + application);

        type(page, "490 000");
        Walk.waitUntilSaved(page);

        assertThat(inDatabase(application)).isEqualTo("49000000");
    }

    @Test
    void letters_of_every_script_are_kept_as_they_were_typed() {
        var application = ready("Alle skrifter");
        var text = "Čáhci 👩🏽\u200d🚒 \u200fשלום\u200f \u202bمرحبا\u202c 水 e\u0301";
        var page = browsers.signedIn(LEAD, Stack.portal() + "/my/project?id=" + application);

        page.getByLabel("Kort om prosjektet").fill(text);
        save(page);
        page.waitForURL("**/my/partners?*");
        page.navigate(Stack.portal() + "/my/project?id=" + application);

        assertThat(page.getByLabel("Kort om prosjektet")).hasValue(text);
    }

    @Test
    void a_hundred_thousand_characters_are_too_many_and_stay_in_the_field() {
        var application = ready("For langt");
        var text = "Vi vil mykje. ".repeat(7200);
        var page = browsers.signedIn(LEAD, Stack.portal() + "/my/project?id=" + application);

        page.getByLabel("Kort om prosjektet").fill(text);
        save(page);

        assertThat(page.locator("main")).containsText("tegn");
        assertThat(page.locator("[aria-invalid=true]")).hasValue(text);
    }

    private static String ready(String title) {
        var system = CaseSystem.begin(LEAD, title);
        system.complete("To kommunar saman.", "Hammerfest", "Hasvik");
        return system.application();
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lagre og gå videre"))
                .click();
    }

    private static Locator cell(Page page) {
        return page.locator("#grid table")
                .first()
                .locator("input[data-key$='/2024']")
                .first();
    }

    private static void type(Page page, String amount) {
        cell(page).focus();
        page.keyboard().type(amount);
        page.keyboard().press("Enter");
    }

    private static String inDatabase(String application) {
        return Database.one(
                "select units from budget_cell c join budget_line l on l.id = c.line_id where l.application_id = ?"
                        + " and l.category = 'personnel' and c.budget_year = 2024",
                UUID.fromString(application));
    }
}
