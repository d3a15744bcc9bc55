package org.allmenning.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One sign-in for portal and console, one way out, and nothing typed is lost between. */
@Order(30)
class SignOnIT {

    private static final String BOTH = "reviewer-and-applicant";

    /** Words that are the same in English: names, and what Keycloak calls by its name. */
    private static final Set<String> ALIKE_EVERYWHERE =
            Set.of("Allmenning", "English", "Norsk bokmål", "Norsk nynorsk", "Svenska", "Suomi", "Bokmål", "Nynorsk");

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
    void one_sign_in_opens_the_portal_for_one_organisation_and_the_console_for_another() {
        var page = browsers.signedIn(BOTH, Stack.portal() + "/my/applications");
        assertThat(page.locator(".who")).containsText("Hamar");

        page.navigate(Stack.console() + "/reviews");

        assertThat(page).hasURL(Stack.console() + "/reviews");
        assertThat(page.locator(".who")).containsText("Innlandet");
        assertThat(page.locator("h1")).hasText("Mine vurderinger");
    }

    @Test
    void signing_out_of_the_portal_signs_out_of_the_console() {
        var page = browsers.signedIn(BOTH, Stack.portal() + "/my/applications");
        page.navigate(Stack.console() + "/reviews");
        page.navigate(Stack.portal() + "/my/applications");

        signOut(page);

        assertThat(page.locator("main")).containsText("Du er logget ut");
        assertAsksForSignIn(page, Stack.console() + "/reviews");
        assertAsksForSignIn(page, Stack.portal() + "/my/applications");
    }

    @Test
    void signing_out_of_the_console_signs_out_of_the_portal() {
        var page = browsers.signedIn(BOTH, Stack.portal() + "/my/applications");
        page.navigate(Stack.console() + "/reviews");

        signOut(page);

        assertThat(page.locator("main")).containsText("Du er logget ut");
        assertAsksForSignIn(page, Stack.portal() + "/my/applications");
        assertAsksForSignIn(page, Stack.console() + "/reviews");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "console"})
    void who_has_no_role_is_told_what_to_do(String where) {
        var page = browsers.signedIn(
                "no-role", where.equals("portal") ? Stack.portal() + "/my/applications" : Stack.console() + "/");

        var answer = page.reload();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(page.locator("h1")).hasText("Du er logget inn, men har ingen rolle her");
        assertThat(page.locator("main")).containsText("Spør den som administrerer tilgangene");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logg ut")))
                .isVisible();
    }

    @Test
    void what_is_typed_in_the_grid_survives_an_expired_session() {
        var page = browsers.signedIn(Draft.ACCOUNT, Draft.budget());
        var cell = page.locator("#grid input.cell[data-key$='/2025']").last();
        var address = page.url();
        forgetSessions(page.context());
        cell.focus();
        page.keyboard().type("31 415");
        page.keyboard().press("Enter");
        assertThat(page.locator("#grid-strip")).containsText("Ingenting er mistet");

        page.getByRole(AriaRole.BUTTON, named("Logg inn og fortsett her")).click();
        page.locator("input[name=username]").waitFor();
        Browsers.signIn(page, Draft.ACCOUNT);

        assertThat(withoutResumed(page)).isEqualTo(address);
        Walk.waitUntilSaved(page);
        page.reload();
        assertThat(page.locator("#grid input.cell[data-key$='/2025']").last()).hasValue("31\u202F415");
    }

    @Test
    void what_is_typed_in_a_form_survives_an_expired_session() {
        var page = browsers.signedIn(Draft.ACCOUNT, Draft.page("sub-projects"));
        var address = page.url();
        page.locator("[id='form:title']").fill("Skrevet like før økten gikk ut, æøå.");
        forgetSessions(page.context());

        page.locator("[id='form:save']").click();
        page.locator("input[name=username]").waitFor();
        Browsers.signIn(page, Draft.ACCOUNT);

        assertThat(page.locator("[id='form:title']")).hasValue("Skrevet like før økten gikk ut, æøå.");
        assertThat(page.locator("[data-kept=notice]")).isVisible();
        assertThat(withoutResumed(page)).isEqualTo(address);
    }

    @Test
    void what_is_typed_in_a_field_that_saves_itself_survives_an_expired_session() {
        var page = browsers.signedIn(Draft.ACCOUNT, Draft.page("project"));
        forgetSessions(page.context());
        page.getByLabel("Kort om prosjektet").fill("Skrevet etter at økten gikk ut, æøå.");

        page.locator("[id='project:save']").click();
        page.locator("input[name=username]").waitFor();
        Browsers.signIn(page, Draft.ACCOUNT);

        assertThat(page.getByLabel("Kort om prosjektet")).hasValue("Skrevet etter at økten gikk ut, æøå.");
    }

    @Test
    void who_is_still_signed_in_elsewhere_comes_back_without_a_password() {
        var page = browsers.signedIn(Draft.ACCOUNT, Draft.page("sub-projects"));
        page.locator("[id='form:title']").fill("Uten passord denne gangen.");
        page.context().cookies(Stack.portal() + "/my/sub-projects").stream()
                .filter(cookie -> cookie.path.equals("/"))
                .forEach(cookie ->
                        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie.name)));

        page.locator("[id='form:save']").click();

        assertThat(page.locator("[data-kept=notice]")).isVisible();
        assertThat(page.locator("[id='form:title']")).hasValue("Uten passord denne gangen.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "sv", "fi"})
    void the_login_pages_speak_the_language_of_the_reader(String language) {
        var english = loginPages("en");
        var own = loginPages(language);

        assertThat(own.keySet()).isEqualTo(english.keySet());
        own.forEach((page, lines) -> assertThat(lines)
                .as(page + " in " + language)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(withoutNames(english.get(page))));
    }

    /** The lines of text on each page of the login of somebody unknown, attributes that are read out included. */
    private static Map<String, Set<String>> loginPages(String language) {
        var page = browsers.context(language).newPage();
        page.navigate(Stack.portal() + "/my/applications");
        var name = lines(page, language);
        page.locator("input[name=username]").fill("nobody-at-all");
        page.locator("[type=submit]").first().click();
        page.locator("input[name=password]:visible").waitFor();
        var password = lines(page, language);
        page.locator("input[name=password]:visible").fill("wrong");
        page.locator("[type=submit]").first().click();
        page.locator("[aria-invalid=true], .field-error, [role=alert]").first().waitFor();
        var wrong = lines(page, language);
        page.context().close();
        return Map.of("name", name, "password", password, "wrong password", wrong);
    }

    private static Set<String> lines(Page page, String language) {
        assertThat(page.locator("html")).hasAttribute("lang", language);
        var texts = (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('title, body *')].flatMap((element) => [
                    ...[...element.childNodes].filter((node) => node.nodeType === 3 && !['SCRIPT', 'STYLE', 'TEMPLATE'].includes(element.tagName))
                        .map((node) => node.textContent),
                    element.getAttribute('aria-label'), element.getAttribute('title'), element.getAttribute('placeholder'), element.getAttribute('alt'),
                    element.matches('input[type=submit]') ? element.value : null])
                """);
        return texts.stream()
                .filter(text -> text != null && text.toString().matches("(?s).*\\p{L}{2}.*"))
                .map(text -> text.toString().strip().replaceAll("\\s+", " "))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> withoutNames(Set<String> lines) {
        return lines.stream()
                .filter(line -> !ALIKE_EVERYWHERE.contains(line) && !line.contains("nobody-at-all"))
                .collect(Collectors.toSet());
    }

    private static void signOut(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Logg ut")).click();
        page.waitForURL(address -> !address.contains("/realms/") && !address.contains("/sign-out"));
    }

    private static void assertAsksForSignIn(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator("input[name=username]")).isVisible();
        assertThat(page.url()).contains("/realms/");
    }

    private static void forgetSessions(BrowserContext context) {
        context.clearCookies();
    }

    private static String withoutResumed(Page page) {
        return page.url().replaceAll("[?&]resumed(=[^&]*)?", "");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
