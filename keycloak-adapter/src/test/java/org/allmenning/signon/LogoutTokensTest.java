package org.allmenning.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogoutTokensTest {

    private final Issuer keycloak = new Issuer();
    private final LogoutTokens tokens =
            new LogoutTokens(keycloak.keys(), Issuer.ADDRESS, "portal-web", Clock.systemUTC());

    @Test
    void a_logout_token_names_the_session_that_ended() throws TokenRefused {
        assertThat(tokens.endedSession(keycloak.sign(aLogout().build()))).isEqualTo("session-1");
        assertThat(tokens.endedSession(keycloak.sign(aLogout().build(), "logout+jwt")))
                .isEqualTo("session-1");
    }

    @Test
    void an_id_token_does_not_sign_anybody_out() {
        refused(keycloak.sign(aLogout().claim("nonce", "n").build()));
        refused(keycloak.sign(aLogout().claim("events", Map.of()).build()));
        refused(keycloak.sign(aLogout().claim("events", null).build()));
    }

    @Test
    void a_token_of_or_for_another_is_refused() {
        refused(keycloak.sign(aLogout().audience("admin-web").build()));
        refused(keycloak.sign(
                aLogout().issuer("http://localhost:8180/realms/master").build()));
        refused(new Issuer().sign(aLogout().build()));
        refused(Issuer.unsigned(aLogout().build()));
    }

    @Test
    void an_old_token_is_refused() {
        refused(keycloak.sign(
                aLogout().issueTime(Date.from(Instant.now().minusSeconds(600))).build()));
    }

    @Test
    void what_is_no_token_is_refused() {
        refused("");
        refused("x.y.z");
        refused(null);
    }

    private void refused(String token) {
        assertThatThrownBy(() -> tokens.endedSession(token)).isInstanceOf(TokenRefused.class);
    }

    private static JWTClaimsSet.Builder aLogout() {
        return new JWTClaimsSet.Builder()
                .issuer(Issuer.ADDRESS)
                .audience("portal-web")
                .issueTime(Date.from(Instant.now()))
                .jwtID("one")
                .claim("sid", "session-1")
                .claim("typ", "Logout")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }
}
