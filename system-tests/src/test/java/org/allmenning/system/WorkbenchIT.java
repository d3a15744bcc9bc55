package org.allmenning.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbench in the browser, on calls of its own: without a mouse, by two at once, with amounts that cannot stand. */
@Order(24)
class WorkbenchIT {

    private static final int MOST_STOPS = 250;

    /** As many as Innlandet had, where the way is to be long; elsewhere so many that each kind of row is there. */
    private static final int ALL = 39;

    private static final int ROWS = 12;

    private static Browsers browsers;
    private static String call;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
        Person.signedIn(Bench.OFFICER, Stack.console() + "/");
        call = Bench.call("workbench-2024", ROWS);
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void a_frame_is_divided_by_keyboard_alone() {
        var page = browsers.signedIn(Bench.OFFICER, Bench.page(Bench.call("workbench-keys-2024", ALL)));
        var keys = page.keyboard();
        reach(page, button(page, "Nytt scenario"));
        keys.press("Enter");
        ready(page);

        reach(page, amount(page, 0));
        keys.type("100000");
        keys.press("Enter");
        assertThat(amount(page, 1)).isFocused();
        saved(page);
        assertThat(amount(page, 0)).hasValue(number("100000"));
        keys.press("ArrowUp");
        keys.press("Tab");
        var lock = row(page, 0).locator("button.lock");
        assertThat(lock).isFocused();
        keys.press("Space");
        assertThat(lock).hasAttribute("aria-pressed", "true");

        reach(page, page.locator("#cut"));
        keys.type("10");
        keys.press("Enter");
        saved(page);
        var handle = page.locator(".cut-handle");
        assertThat(handle).hasAttribute("aria-valuenow", "10");
        reachBackwards(page, handle);
        keys.press("ArrowDown");
        assertThat(handle).isFocused();
        assertThat(handle).hasAttribute("aria-valuenow", "11");
        saved(page);
        assertThat(page.locator("#cut")).hasValue("11");

        reach(page, page.locator("[data-run=byRank]"));
        keys.press("Enter");
        saved(page);
        assertThat(amount(page, 0)).hasValue(number("100000"));
        assertThat(amount(page, 1)).not().hasValue("");
        assertThat(amount(page, 11)).hasValue("");
        reach(page, page.locator("#undo"));
        keys.press("Enter");
        assertThat(page.locator("[data-say=told]")).hasText("Endringen er angret.");
        assertThat(amount(page, 1)).hasValue("");
        assertThat(amount(page, 0)).hasValue(number("100000"));

        page.reload();
        ready(page);
        reach(page, page.locator("#undo"));
        keys.press("Enter");
        saved(page);
        assertThat(handle).hasAttribute("aria-valuenow", "10");

        reachBackwards(page, button(page, "Kopier scenariet"));
        keys.press("Enter");
        ready(page);
        assertThat(page.locator(".scenario-tabs a[aria-current=page] b")).hasText("B");
        reach(page, amount(page, 2));
        keys.type("250000");
        keys.press("Tab");
        saved(page);
        reachBackwards(page, page.getByRole(AriaRole.LINK, named("Sammenlign side om side")));
        keys.press("Enter");
        assertThat(page.locator("h1")).hasText("A og B side om side");
        assertThat(page.locator("#changes")).isVisible();
        for (var side : List.of("#a", "#b")) {
            assertThat(page.locator(side + " option[selected]")).hasCount(1);
        }
        assertThat(page.locator("main tbody").first()).containsText(Pattern.compile("250.000"));
    }

    @Test
    void of_two_officers_the_second_sees_what_the_first_saved_and_loses_nothing_that_was_typed() {
        var address = Bench.page(call) + "&scenario=" + Bench.scenario(call);
        var first = browsers.signedIn(Bench.OFFICER, address);
        var second = browsers.signedIn(Bench.OFFICER, address);
        ready(first);
        ready(second);

        type(first, amount(first, 0), "100000");
        saved(first);
        type(second, amount(second, 1), "150000");
        saved(second);
        assertThat(amount(second, 0)).hasValue(number("100000"));

        type(first, amount(first, 2), "300000");
        saved(first);
        type(first, amount(first, 0), "120000");
        saved(first);
        amount(second, 0).fill("200000");
        second.keyboard().press("Tab");
        var told = row(second, 0).locator(".field-error");
        assertThat(told).containsText(Pattern.compile("har lagret 120.000. Du skrev 200000."));
        assertThat(amount(second, 0)).hasValue("200000");
        assertThat(amount(second, 0)).hasAttribute("aria-invalid", "true");
        button(second, "Behold mitt").click();
        saved(second);
        assertThat(amount(second, 0)).hasValue(number("200000"));

        type(first, first.locator("#cut"), "5");
        saved(first);
        type(second, second.locator("#cut"), "7");
        assertThat(second.locator("#cut-error")).containsText("har lagret 5. Du skrev 7.");
        assertThat(second.locator("#cut")).hasValue("7");
        button(second, "Bruk det som er lagret").click();
        assertThat(second.locator("#cut")).hasValue("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "fi"})
    void an_amount_that_cannot_stand_is_told_at_its_place_and_stays_there(String language) {
        var page = browsers.signedIn(language, Bench.OFFICER, Bench.page(call) + "&scenario=" + Bench.scenario(call));
        ready(page);
        type(page, page.locator("#step"), "10000");
        saved(page);

        refused(page, amount(page, 0), "999999999", language, "allocation.aboveRequest");
        refused(page, amount(page, 0), "-5", language, "amount.negative");
        refused(page, amount(page, 0), "15000", language, "amount.offStep");
        refused(page, amount(page, 0), "mye", language, "amount.unreadable");
        refused(page, page.locator("#cut"), "13", language, "allocation.cutLineOutside");
        refused(page, page.locator("#minimum"), "-1", language, "amount.negative");
        assertThat(Hindrances.on(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "fi"})
    void more_than_the_frame_is_told_saved_and_not_confirmed(String language) {
        var scenario = Bench.scenario(call);
        Database.run("""
                insert into allocation_line
                select '%s', s.id, (part ->> 'number')::int, 2024, 200000000
                from submission s, jsonb_array_elements(s.content::jsonb -> 'subProjects') part where call_id = '%s'
                """.formatted(scenario, call));
        var page = browsers.signedIn(language, Bench.OFFICER, Bench.page(call) + "&scenario=" + scenario);
        ready(page);

        assertThat(page.locator("#over")).containsText(pattern("admin-web/admin", language, "allocation.aboveFrame"));
        page.locator("summary.button").click();
        page.locator("details.bench-box--end button[type=submit]").click();
        assertThat(page.locator("main")).containsText(pattern("domain/domain", language, "allocation.frameExceeded"));
        assertThat(page.locator("#bench")).hasAttribute("data-editable", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decision-innlandet", "auditor-innlandet", "reviewer-1-innlandet"})
    void who_decides_who_audits_and_who_sits_in_the_panel_look_and_cannot_type(String account) {
        var scenario = Bench.scenario(call);
        Database.run("update allocation set open_to_panel = true where id = '%s'".formatted(scenario));
        var page = browsers.signedIn(account, Bench.page(call) + "&scenario=" + scenario);
        ready(page);

        assertThat(page.locator("#rows > tr[data-row]")).hasCount(ROWS);
        assertThat(page.locator("#rows input")).hasCount(0);
        assertThat(page.locator("#cut")).isDisabled();
        assertThat(button(page, "Nytt scenario")).hasCount(0);
        assertThat(page.locator("[data-run]")).hasCount(0);
        assertThat(Hindrances.on(page)).isEmpty();
    }

    @Test
    void what_may_be_typed_is_open_and_what_may_not_is_closed() {
        var page = browsers.signedIn(Bench.OFFICER, Bench.page(call) + "&scenario=" + Bench.scenario(call));
        ready(page);

        for (var name : List.of("#cut", "#step", "#minimum")) {
            assertThat(page.locator(name)).isEnabled();
        }
        assertThat(page.locator("#undo")).isDisabled();
        type(page, amount(page, 0), "100000");
        saved(page);
        assertThat(page.locator("#undo")).isEnabled();
        assertThat(Hindrances.on(page)).isEmpty();
    }

    @Test
    void a_name_has_room_for_so_many_characters_and_enter_saves_it() {
        var page = browsers.signedIn(Bench.OFFICER, Bench.page(call) + "&scenario=" + Bench.scenario(call));
        ready(page);
        page.locator("summary", new Page.LocatorOptions().setHasText("Navn og merknad"))
                .click();

        page.locator("#remark").fill("x".repeat(1_001));
        page.locator("#name").fill("Etter skjønn");
        page.locator("#name").press("Enter");
        assertThat(page.locator("#remark-error")).hasText("Teksten er for lang. Den kan ha høyst 1\u202F000 tegn.");
        assertThat(page.locator("#name")).hasValue("Etter skjønn");
        assertThat(page.locator("#name")).hasAttribute("maxlength", "80");
        page.locator("#remark").fill("For panelet");
        page.locator("#name").press("Enter");
        assertThat(page.locator(".scenario-tabs a[aria-current=page]")).containsText("Etter skjønn");
    }

    @Test
    void a_call_without_applications_has_nothing_to_divide() {
        var empty = Bench.call("workbench-empty-2024", 0);
        var page = browsers.signedIn(Bench.OFFICER, Bench.page(empty));

        assertThat(page.locator("main")).containsText("Ingen søknader å fordele til.");
        assertThat(button(page, "Nytt scenario")).hasCount(0);
    }

    @Test
    void nothing_that_the_console_says_of_itself_is_blocked_by_the_browser() {
        var page = browsers.context("nb").newPage();
        var blocked = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            // Keycloak writes a script of its own into its second page, which its policy keeps from running
            if (message.text().contains("Content Security Policy")
                    && !message.location().contains("/realms/")) {
                blocked.add(message.location() + ": " + message.text());
            }
        });
        page.navigate(Stack.console() + "/");
        Browsers.signIn(page, Bench.OFFICER);
        page.waitForLoadState();

        for (var address : List.of("/applications", "/allocation", "/decisions", "/letters", "/call-setup", "/audit")) {
            page.navigate(Stack.console() + address + "?call=" + call);
        }
        for (var address : List.of("/calls", "/statistics", "/text-blocks", "/templates", "/")) {
            page.navigate(Stack.console() + address);
        }
        assertThat(blocked).isEmpty();
    }

    @Test
    void a_change_asks_the_database_as_often_and_is_answered_as_briefly_for_300_rows_as_for_12() {
        var officer = Person.signedIn(Bench.OFFICER, Stack.console() + "/");
        var long300 = Bench.call("workbench-300", 300);
        var few = Divider.at(officer, call, Bench.scenario(call));
        var many = Divider.at(officer, long300, Bench.scenario(long300));
        Statements.areWritten();
        try {
            var typed = Statements.sentFor(few::type);
            // who asks, the call with its lists, the scenario and its rows, locked and read once more, which
            // submissions
            // stand, what is held and left; written are scenario, lines and history
            assertThat(typed).hasSizeLessThanOrEqualTo(20);
            assertThat(Statements.sentFor(many::type)).hasSameSizeAs(typed);
            assertThat(Statements.sentFor(many::whole)).hasSameSizeAs(Statements.sentFor(few::whole));
            assertThat(Statements.sentFor(() -> many.run("byRank")))
                    .hasSameSizeAs(Statements.sentFor(() -> few.run("byRank")));
        } finally {
            Statements.areSilent();
        }
        assertThat(few.type().body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3_000);
        assertThat(many.type().body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3_000);
    }

    private static void refused(Page page, Locator field, String typed, String language, String key) {
        type(page, field, typed);

        assertThat(field).hasAttribute("aria-invalid", "true");
        var described = field.getAttribute("aria-describedby").split(" ", -1);
        assertThat(page.locator("[id='" + described[described.length - 1] + "']"))
                .containsText(pattern("domain/domain", language, key));
        assertThat(field).hasValue(typed);
    }

    /** A message with whatever stands in its places. */
    private static Pattern pattern(String bundle, String language, String key) {
        var marker = UUID.randomUUID().toString();
        var text = new MessageFormat(Words.of(bundle, language, key))
                .format(new Object[] {marker, marker, marker, marker});
        return Pattern.compile(String.join(
                ".+",
                List.of(text.split(marker, -1)).stream()
                        .map(part -> part.replaceAll("([.()\\[\\]?*+])", "\\\\$1"))
                        .toList()));
    }

    private static void type(Page page, Locator field, String text) {
        field.focus();
        field.fill(text);
        page.keyboard().press("Tab");
    }

    private static void ready(Page page) {
        assertThat(page.locator("#bench:not([aria-busy])")).isVisible();
    }

    private static void saved(Page page) {
        assertThat(page.locator("#save-state")).containsText(Pattern.compile("Lagret|Tallennettu"));
    }

    private static Locator row(Page page, int at) {
        return page.locator("#rows > tr[data-row]").nth(at);
    }

    private static Locator amount(Page page, int at) {
        return row(page, at).locator(".col-amount input");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** In Norwegian, with the narrow space between the thousands. */
    private static Pattern number(String digits) {
        var thousands = digits.length() - 3;
        return Pattern.compile(digits.substring(0, thousands) + "." + digits.substring(thousands));
    }

    private static void reach(Page page, Locator goal) {
        reach(page, goal, "Tab");
    }

    private static void reachBackwards(Page page, Locator goal) {
        reach(page, goal, "Shift+Tab");
    }

    private static void reach(Page page, Locator goal, String key) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if ((Boolean) goal.evaluate("(element) => element === document.activeElement")) {
                return;
            }
            page.keyboard().press(key);
        }
        assertThat(goal).isFocused();
    }
}
