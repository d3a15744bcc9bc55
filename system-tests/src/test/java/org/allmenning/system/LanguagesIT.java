package org.allmenning.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader chooses among five languages; words, alphabet, days and decimals follow. */
@Order(50)
class LanguagesIT {

    private static final String LIST = "/calls/oslo-viken-2020/awards";

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
    @CsvSource({
        "nb, Bokmål, Logg inn",
        "nn, Nynorsk, Logg inn",
        "sv, Svenska, Logga in",
        "fi, Suomi, Kirjaudu sisään",
        "en, English, Log in"
    })
    void the_public_switches_language_and_stays_in_it_from_link_to_link_without_a_cookie(
            String language, String name, String signIn) {
        var page = browsers.context(language.equals("en") ? "nb" : "en").newPage();
        page.navigate(Stack.portal() + LIST);

        page.locator(".language").getByText(name).click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("header")).containsText(signIn);
        page.locator("header a.brand").click();

        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("header")).containsText(signIn);
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void who_is_signed_in_chooses_once_for_the_session() {
        var page = browsers.signedIn("lead-lom", Stack.portal() + "/my/applications");
        assertThat(page.locator("h1")).hasText("Mine søknader");

        page.locator(".language-menu summary").click();
        page.locator(".language-menu")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Suomi"))
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", "fi");
        page.navigate(Stack.portal() + "/my/applications");

        assertThat(page.locator("html")).hasAttribute("lang", "fi");
        assertThat(page.locator("h1")).hasText(Words.of("portal-web/portal", "fi", "my_applications.title"));
    }

    @ParameterizedTest
    @CsvSource({"nb-NO, nb", "nn-NO, nn", "no, nb", "sv-FI, sv", "fi, fi", "en-GB, en", "de-DE, nb"})
    void the_browser_decides_until_somebody_chooses(String browser, String language) {
        var page = Http.get(Stack.portal() + "/", "Accept-Language", browser).body();

        assertThat(page).contains("lang=\"" + language + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Zeta lag, Ärlig lag, Åpen lag",
        "nn, Zeta lag, Ärlig lag, Åpen lag",
        "sv, Zeta lag, Åpen lag, Ärlig lag",
        "fi, Zeta lag, Åpen lag, Ärlig lag",
        "en, Åpen lag, Ärlig lag, Zeta lag"
    })
    void names_are_sorted_by_the_alphabet_of_the_reader(String language, String first, String second, String third) {
        bringIn(AwardImportIT.original()
                + Stream.of("Ärlig", "Zeta", "Åpen")
                        .map(name -> "Oslo,association,," + name + " lag,,Prøve " + name + ",1000.00\n")
                        .reduce("", String::concat));
        try {
            var page = browsers.context("nb").newPage();
            page.navigate(Stack.portal() + LIST + "?view=flat&lang=" + language);

            assertThat(page.locator("table.awards tbody th").allInnerTexts())
                    .filteredOn(name -> name.endsWith(" lag"))
                    .containsExactly(first, second, third);
        } finally {
            bringIn(AwardImportIT.original());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nb, 9. september 2020, '80,18 %'",
        "nn, 9. september 2020, '80,18 %'",
        "sv, 9 september 2020, '80,18 %'",
        "fi, 9. syyskuuta 2020, '80,18 %'",
        "en, 9 September 2020, '80.18 %'"
    })
    void days_and_decimals_are_written_as_the_language_does(String language, String day, String share) {
        var trail = Walk.done();
        var page = browsers.signedIn("lead-hammerfest", Stack.portal() + "/my/applications");

        page.navigate(Stack.portal() + "/my/consolidated?id=" + trail.application() + "&lang=" + language);
        assertThat(page.locator("dl.figures")).containsText(share);
        assertThat(page.locator("dl.figures")).containsText(Walk.TOTAL_COST);
        page.navigate(Stack.portal() + LIST + "?lang=" + language);

        assertThat(page.locator(".page-header")).containsText(day);
    }

    private static void bringIn(String list) {
        var answer = Http.post(
                Stack.api() + "/v1/calls/oslo-viken-2020/award-list",
                list,
                "Content-Type",
                "text/csv",
                "Authorization",
                Http.bearer("officer-oslo-viken"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
