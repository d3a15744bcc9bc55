package org.allmenning.system;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** What keeps people out of a page, as far as a machine can tell. */
final class Hindrances {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Hindrances() {}

    /** On a wide and on a narrow screen. Leaves the page wide. */
    static List<String> on(Page page) {
        var wide = at(page, Browsers.WIDE);
        var narrow = at(page, Browsers.NARROW);
        var sideways = sideways(page);
        page.setViewportSize(Browsers.WIDE, Browsers.HEIGHT);
        return Stream.of(wide, narrow, sideways).flatMap(List::stream).toList();
    }

    /** What axe finds, by rule and element. */
    static List<String> at(Page page, int width) {
        page.setViewportSize(width, Browsers.HEIGHT);
        return new AxeBuilder(page)
                .options(violationsAlone()).withTags(TAGS).setLegacyMode(true).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + " at " + width + " on " + page.url() + ": " + node.getHtml()
                                        + " " + node.getFailureSummary()))
                        .toList();
    }

    /** Of all that is as it should be, one element is told instead of each: a list of eighty cases took a minute to hand over. */
    private static AxeRunOptions violationsAlone() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** What makes a narrow page scroll sideways. Leaves it narrow. */
    static List<String> sideways(Page page) {
        page.setViewportSize(Browsers.NARROW, Browsers.HEIGHT);
        var width = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
        if (width <= Browsers.NARROW) {
            return List.of();
        }
        return List.of(page.url() + " is " + width + " wide: " + page.evaluate("""
                () => [...document.querySelectorAll('header *, main *, footer *')]
                    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
                    .filter((element) => !element.closest('.scroll-x, .visually-hidden'))
                    .slice(0, 5).map((element) => element.outerHTML.slice(0, 120)).join('\\n')
                """));
    }
}
