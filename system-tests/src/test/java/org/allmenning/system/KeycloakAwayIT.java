package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keycloak is away: who is in goes on, who is not is told so, and afterwards everything is as before. */
class KeycloakAwayIT {

    /** Longer than the doors remember that Keycloak answered. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final String APPLICATIONS = Stack.portal() + "/my/applications";

    private static final String CONSOLE = Stack.console() + "/";

    private static Person signedIn;
    private static String token;

    @BeforeAll
    static void take_keycloak_away() {
        signedIn = Person.signedIn("lead-hammerfest", APPLICATIONS);
        token = Http.bearer("lead-hammerfest");
        assertThat(ownApplications()).isEqualTo(200);
        Stack.installation().stopKeycloak();
        for (var page : new String[] {APPLICATIONS, CONSOLE}) {
            assertThat(Patience.until(LIMIT, () -> Http.get(page).statusCode() == 503))
                    .isTrue();
        }
    }

    @AfterAll
    static void bring_keycloak_back() {
        Stack.installation().startKeycloak();
        assertThat(Patience.until(LIMIT, () -> Http.get(APPLICATIONS).statusCode() == 302))
                .isTrue();
        assertThat(Person.signedIn("lead-lom", APPLICATIONS).get(APPLICATIONS).statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_is_signed_in_goes_on_with_pages_and_budget_sheet() {
        var sheet = "/my/json/budgets/" + Others.application() + "?part=" + Others.subProject();

        assertThat(signedIn.get(APPLICATIONS).body()).contains("Hjerteregionen");
        assertThat(signedIn.get(Stack.portal() + "/my/budget?id=" + Others.application())
                        .statusCode())
                .isEqualTo(200);
        assertThat(signedIn.json("GET", Stack.portal() + sheet, "", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_is_not_signed_in_reads_in_their_language_that_sign_in_does_not_answer() {
        for (var language : Words.LANGUAGES) {
            for (var page : new String[] {APPLICATIONS, CONSOLE}) {
                var answer = Http.get(page, "Accept-Language", language);

                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.body())
                        .contains(
                                " lang=\"" + language + "\">", Words.of("web-common/web", language, "fault.503.title"));
            }
        }
    }

    @Test
    void public_pages_and_awards_are_there() {
        assertThat(Http.get(Stack.portal() + "/").statusCode()).isEqualTo(200);
        assertThat(Http.get(Stack.portal() + "/calls/oslo-viken-2020/awards").statusCode())
                .isEqualTo(200);
        assertThat(Http.get(Stack.api() + "/v1/calls").statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_fetched_before_still_opens_the_api() {
        assertThat(ownApplications()).isEqualTo(200);
    }

    private static int ownApplications() {
        return Http.get(Stack.api() + "/v1/applications", "Authorization", token)
                .statusCode();
    }
}
