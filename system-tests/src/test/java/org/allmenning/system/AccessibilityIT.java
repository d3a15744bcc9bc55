package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmenning.system.Pages.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No page keeps anybody out: by machine against WCAG 2.0 to 2.2, A and AA, wide and narrow, in the languages of the interface. */
@Order(40)
class AccessibilityIT {

    private static final Set<String> KEYS = Stream.of(
                    "web-common/web", "portal-web/portal", "admin-web/admin", "domain/domain")
            .flatMap(bundle -> Words.keys(bundle).stream())
            .filter(key -> key.contains("."))
            .collect(Collectors.toSet());

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
    void no_page_is_left_out() {
        var visited = Pages.visits().stream().map(Visit::page).collect(Collectors.toSet());

        assertThat(visited).containsExactlyInAnyOrderElementsOf(Pages.all());
    }

    @TestFactory
    Stream<DynamicNode> every_page_is_open_to_everybody_and_speaks_the_language_asked_for() {
        return Pages.byAccount().entrySet().stream().map(reader -> {
            var page = new Page[1];
            return dynamicContainer(
                    reader.getKey().isEmpty() ? "the public" : reader.getKey(),
                    Stream.concat(
                            Stream.of(dynamicTest("opens a browser", () -> page[0] = reads(reader.getKey()))),
                            reader.getValue().stream()
                                    .map(visit -> dynamicTest(visit.toString(), () -> looksAt(page[0], visit)))));
        });
    }

    @TestFactory
    Stream<DynamicNode> the_login_is_open_to_everybody() {
        return Stream.of("nb", "fi")
                .map(language -> dynamicTest(language, () -> {
                    var page = browsers.context(language).newPage();
                    page.navigate(Stack.portal() + "/my/applications");
                    assertOpen(page, language + " user name");
                    page.locator("input[name=username]").fill("lead-lom");
                    page.locator("[type=submit]").first().click();
                    page.locator("input[name=password]:visible").waitFor();
                    assertOpen(page, language + " password");
                    page.locator("input[name=password]:visible").fill("wrong");
                    page.locator("[type=submit]").first().click();
                    page.locator("[aria-invalid=true]").first().waitFor();
                    assertOpen(page, language + " wrong password");
                }));
    }

    @Test
    void what_the_six_see_on_their_way_is_open_to_everybody() {
        assertThat(Walk.done().hindrances()).isEmpty();
    }

    private static Page reads(String account) {
        BrowserContext context = browsers.context("nb");
        return account.isEmpty() ? context.newPage() : Browsers.signedIn(context, account, home(account));
    }

    private static String home(String account) {
        return account.matches("(lead|partner|no|reviewer-and).*")
                ? Stack.portal() + "/my/applications"
                : Stack.console() + "/";
    }

    private static void looksAt(Page page, Visit visit) {
        var faults = new ArrayList<String>();
        Pages.open(page, visit, "fi");
        faults.addAll(strangeWords(page, "fi"));
        faults.addAll(Hindrances.at(page, Browsers.NARROW));
        faults.addAll(Hindrances.sideways(page));
        page.setViewportSize(Browsers.WIDE, Browsers.HEIGHT);
        for (var language : List.of("sv", "nn", "en")) {
            faults.addAll(strangeWordsUnseen(page, visit, language));
        }
        Pages.open(page, visit, "nb");
        faults.addAll(strangeWords(page, "nb"));
        faults.addAll(Hindrances.at(page, Browsers.WIDE));
        faults.addAll(Hindrances.sideways(page));
        page.setViewportSize(Browsers.WIDE, Browsers.HEIGHT);
        assertThat(faults).isEmpty();
    }

    private static void assertOpen(Page page, String where) {
        assertThat(Hindrances.on(page)).as(where).isEmpty();
    }

    /** Texts that have no translation, and a page that says it is in another language. */
    private static List<String> strangeWords(Page page, String language) {
        return strangeWords(
                page.url(),
                page.locator("html").getAttribute("lang"),
                page.locator("body").innerText() + " " + page.title(),
                language);
    }

    /** The same, in what the server sends: nothing is drawn, but for a page whose words a script writes. */
    private static List<String> strangeWordsUnseen(Page page, Visit visit, String language) {
        var sent = page.request().get(Pages.address(visit, language)).text();
        var read = (List<?>) page.evaluate("""
                (sent) => {
                    const page = new DOMParser().parseFromString(sent, 'text/html');
                    page.querySelectorAll('script, style').forEach((element) => element.remove());
                    const words = [];
                    const walk = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
                    while (walk.nextNode()) words.push(walk.currentNode.data);
                    return [page.documentElement.lang, words.join(' ') + ' ' + page.title, Boolean(page.querySelector('#grid'))];
                }
                """, sent);
        if (Boolean.TRUE.equals(read.get(2))) {
            Pages.open(page, visit, language);
            return strangeWords(page, language);
        }
        return strangeWords(visit.address().get(), (String) read.get(0), (String) read.get(1), language);
    }

    private static List<String> strangeWords(String where, String said, String text, String language) {
        var faults = new ArrayList<String>();
        if (!language.equals(said)) {
            faults.add(where + " says lang=" + said);
        }
        if (text.contains("???")) {
            faults.add(where + " says ??? in " + language);
        }
        KEYS.stream()
                .filter(key -> text.contains(key) && text.matches("(?s).*(^|\\s)" + Pattern.quote(key) + "(\\s|$).*"))
                .forEach(key -> faults.add(where + " says " + key + " in " + language));
        return faults;
    }
}
