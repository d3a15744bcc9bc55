package org.allmenning.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a mouse. Workbench and scoring are walked by keyboard in {@link Walk}. */
@Order(20)
class KeyboardIT {

    private static final int MOST_STOPS = 60;

    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/calls/bygdevekst-2023", "/calls/oslo-viken-2020/awards", "/accessibility"})
    void the_first_stop_skips_to_the_content_and_every_stop_is_seen(String address) {
        var page = browsers.context("nb").newPage();
        page.navigate(Stack.portal() + address);

        skipsToContent(page);
        seesEveryStop(page);
    }

    @Test
    void the_first_stop_skips_to_the_content_of_signed_in_pages_too() {
        var page = browsers.signedIn("lead-hammerfest", Stack.portal() + "/my/applications");

        skipsToContent(page);
        seesEveryStop(page);
    }

    @Test
    void every_stop_of_the_console_is_seen() {
        var page = browsers.signedIn("officer-kdd", Stack.console() + "/");

        skipsToContent(page);
        seesEveryStop(page);
    }

    @Test
    void the_grid_moves_edits_takes_over_and_gives_back() {
        var page = browsers.signedIn(Draft.ACCOUNT, Draft.budget());
        var first = cell(page, 0, 2024);
        var right = cell(page, 0, 2025);
        var below = cell(page, 1, 2024);
        var keys = page.keyboard();

        first.focus();
        keys.press("ArrowRight");
        assertThat(right).isFocused();
        keys.press("ArrowDown");
        assertThat(cell(page, 1, 2025)).isFocused();
        keys.press("ArrowLeft");
        keys.press("ArrowUp");
        assertThat(first).isFocused();

        keys.type("125000");
        keys.press("Enter");
        assertThat(below).isFocused();
        Walk.waitUntilSaved(page);
        assertThat(first).hasValue("125\u202F000");

        keys.press("ArrowUp");
        keys.type("7");
        assertThat(first).hasValue("7");
        keys.press("Escape");
        assertThat(first).hasValue("125\u202F000");

        keys.press("F2");
        keys.press("Backspace");
        keys.press("ArrowLeft");
        assertThat(first).isFocused();
        keys.type("4");
        keys.press("Tab");
        assertThat(right).isFocused();
        Walk.waitUntilSaved(page);
        assertThat(first).hasValue("125\u202F040");

        keys.press("Shift+Tab");
        assertThat(first).isFocused();
    }

    @Test
    void what_is_no_amount_stays_in_its_cell_with_a_message_that_is_read_out() {
        var page = browsers.signedIn(Draft.ACCOUNT, Draft.budget());
        var cell = cell(page, 1, 2024);

        cell.focus();
        page.keyboard().type("4.2,0");
        page.keyboard().press("Enter");

        assertThat(cell).hasAttribute("aria-invalid", "true");
        assertThat(cell).hasValue("4.2,0");
        assertThat(page.locator("[id='" + cell.getAttribute("aria-describedby") + "']"))
                .containsText("4.2,0");
        cell.focus();
        page.keyboard().press("Escape");
        Walk.waitUntilSaved(page);
    }

    private static Locator cell(Page page, int line, int year) {
        return page.locator("#grid table")
                .first()
                .locator("tbody tr[data-line]")
                .nth(line)
                .locator("input.cell[data-key$='/" + year + "']");
    }

    private static void skipsToContent(Page page) {
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip-link")).isFocused();
        assertThat(page.locator("a.skip-link")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("#content")).isFocused();
    }

    private static void seesEveryStop(Page page) {
        page.reload();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            var fault = (String) page.evaluate("""
                    () => {
                        const at = document.activeElement;
                        if (!at || at === document.body) return 'end';
                        const shows = (element) => {
                            const style = element && getComputedStyle(element);
                            return style && ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none');
                        };
                        const place = at.getBoundingClientRect();
                        return place.width > 0 && [at, at.parentElement, at.nextElementSibling].some(shows) ? '' : at.outerHTML;
                    }
                    """);
            if ("end".equals(fault)) {
                return;
            }
            assertThat(fault).as("a stop without a mark on " + page.url()).isEmpty();
        }
    }
}
