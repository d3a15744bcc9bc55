package org.allmenning.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An application of Lom that an officer sent back once, done once per installation: a case system submits it, the officer
 * comments on the summary and on the budget, and the lead changes both in the browser and submits the second version.
 */
final class Returned {

    static final String TITLE = "Éin port inn for innbyggjarane";
    static final String SUMMARY = "Innbyggjarane i to kommunar får éin port inn til tenestene.";
    static final String ADDED = " Porten er open i 2025.";
    static final String ABOUT_SUMMARY = "Skriv når tenesta er i drift.";
    static final String ABOUT_BUDGET = "Lønn for prosjektleiaren er for låg.";
    static final String LEAD = "lead-lom";

    private static final String OFFICER = "officer-kdd";

    private static boolean isBegun;
    private static Trail trail;

    private final Browsers browsers;
    private final List<String> hindrances = new ArrayList<>();
    private String application;

    /**
     * Where it led.
     *
     * @param first the id of the first version
     * @param second the id of the second
     */
    record Trail(String application, String first, String second, List<String> hindrances) {}

    private Returned(Browsers browsers) {
        this.browsers = browsers;
    }

    static synchronized Trail done() {
        if (trail == null) {
            if (isBegun) {
                throw new IllegalStateException("the return did not reach its end: see the first test that needed it");
            }
            isBegun = true;
            try (var browsers = new Browsers()) {
                trail = new Returned(browsers).journey();
            }
        }
        return trail;
    }

    private Trail journey() {
        var system = CaseSystem.begin(LEAD, TITLE);
        system.complete(SUMMARY, "Lom", "Skjåk");
        application = system.application();
        var first = system.submit();
        sendBack(first);
        var lead = browsers.signedIn(LEAD, Stack.portal() + "/my/application?id=" + application);
        readComments(lead);
        completeSummary(lead);
        completeBudget(lead);
        return new Trail(application, first, submitAgain(lead), hindrances);
    }

    private void sendBack(String submission) {
        var page = browsers.signedIn(OFFICER, Stack.console() + "/application?submission=" + submission);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Returner for utfylling"))
                .click();
        var due = LocalDate.parse(Database.one("select current_date + 3")).toString();
        page.locator("#due").fill(due);
        button(page, "Returner søknaden").click();
        assertThat(page.locator("main")).containsText("Skriv minst én kommentar.");
        assertThat(page.locator("#due")).hasValue(due);
        page.locator("#SUMMARY").fill(ABOUT_SUMMARY);
        page.locator("#BUDGET-1").fill(ABOUT_BUDGET);
        lookAt(page);
        button(page, "Returner søknaden").click();
        page.waitForURL("**/application?submission=*");
        assertThat(page.locator("main")).containsText("Returnert for utfylling");
        assertThat(page.locator("main")).containsText(ABOUT_BUDGET);
    }

    private void readComments(Page page) {
        assertThat(page.locator("main")).containsText(ABOUT_SUMMARY);
        assertThat(page.locator("main")).containsText(ABOUT_BUDGET);
        lookAt(page);
        open(page, "partners");
        assertThat(page.locator("main")).containsText("Resten er låst slik det ble sendt inn.");
        assertThat(page.getByLabel("Søk i registeret")).hasCount(0);
    }

    private void completeSummary(Page page) {
        open(page, "project");
        assertThat(page.locator(".officer")).containsText(ABOUT_SUMMARY);
        page.getByLabel("Kort om prosjektet").fill(SUMMARY + ADDED);
        lookAt(page);
        button(page, "Lagre og gå videre").click();
        page.waitForURL("**/my/partners?*");
    }

    private void completeBudget(Page page) {
        open(page, "budget");
        assertThat(page.locator(".officer")).containsText(ABOUT_BUDGET);
        type(page, 0, "520 000");
        type(page, 1, "220 000");
        assertThat(page.locator("tr.balance .is-short")).hasCount(0);
        lookAt(page);
    }

    /** In 2024, in the last line of costs or of financing. */
    private static void type(Page page, int table, String amount) {
        page.locator("#grid table")
                .nth(table)
                .locator("input[data-key$='/2024']")
                .last()
                .focus();
        page.keyboard().type(amount);
        page.keyboard().press("Enter");
        Walk.waitUntilSaved(page);
    }

    private String submitAgain(Page page) {
        open(page, "submit");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send inn:"))
                .click();
        page.waitForURL("**/my/receipt?submission=*");
        lookAt(page);
        return Walk.idIn(page.url());
    }

    private void open(Page page, String step) {
        page.navigate(Stack.portal() + "/my/" + step + "?id=" + application);
    }

    private void lookAt(Page page) {
        hindrances.addAll(Hindrances.on(page));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
