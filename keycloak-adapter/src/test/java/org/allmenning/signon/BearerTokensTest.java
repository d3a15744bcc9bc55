package org.allmenning.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.shared.Role;
import org.junit.jupiter.api.Test;

class BearerTokensTest {

    private static final UUID PERSON = UUID.fromString("2b1f1c36-9d5c-4f0b-9a1e-3d6b7f0a1c11");

    private final Issuer keycloak = new Issuer();
    private final BearerTokens tokens = new BearerTokens(keycloak.keys(), Issuer.ADDRESS);

    @Test
    void a_token_for_the_api_tells_who_calls_and_for_whom() throws TokenRefused {
        var bearer = tokens.verify(keycloak.sign(aToken().claim("name", "Prosjektleder Hammerfest")
                .claim("email", "lead@hammerfest.test")
                .claim(
                        "organization",
                        Map.of("hammerfest", Map.of("realm_access", Map.of("roles", List.of("lead-applicant")))))
                .build()));

        assertThat(bearer.subject()).isEqualTo(PERSON);
        assertThat(bearer.clientId()).isEqualTo("case-system");
        assertThat(bearer.displayName()).isEqualTo("Prosjektleder Hammerfest");
        assertThat(bearer.email()).contains("lead@hammerfest.test");
        assertThat(bearer.memberships()).containsExactly(Map.entry("hammerfest", Set.of(Role.LEAD_APPLICANT)));
    }

    @Test
    void a_program_has_its_user_name_for_a_name() throws TokenRefused {
        var bearer = tokens.verify(keycloak.sign(aToken().build()));

        assertThat(bearer.displayName()).isEqualTo("service-account-case-system");
        assertThat(bearer.email()).isEmpty();
        assertThat(bearer.memberships()).isEmpty();
    }

    @Test
    void a_token_for_somebody_else_is_refused() {
        refused(keycloak.sign(aToken().audience("account").build()));
        refused(keycloak.sign(
                aToken().issuer("http://localhost:8180/realms/master").build()));
        refused(new Issuer().sign(aToken().build()));
    }

    @Test
    void an_expired_token_is_refused() {
        refused(keycloak.sign(aToken().expirationTime(Date.from(Instant.now().minusSeconds(120)))
                .build()));
        refused(keycloak.sign(aToken().expirationTime(null).build()));
    }

    @Test
    void an_id_token_or_a_refresh_token_is_refused() {
        refused(keycloak.sign(aToken().claim("typ", "ID").build()));
        refused(keycloak.sign(aToken().claim("typ", "Refresh").build()));
    }

    @Test
    void only_rs256_counts_as_a_signature() {
        refused(Issuer.unsigned(aToken().build()));
        refused(keycloak.signWithPublicKeyAsSecret(aToken().build()));
    }

    @Test
    void what_is_no_token_is_refused() {
        refused("");
        refused("a.b.c");
        refused(keycloak.sign(aToken().subject("admin").build()));
    }

    private void refused(String token) {
        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(TokenRefused.class);
    }

    private static JWTClaimsSet.Builder aToken() {
        return new JWTClaimsSet.Builder()
                .issuer(Issuer.ADDRESS)
                .audience(List.of("account", BearerTokens.AUDIENCE))
                .subject(PERSON.toString())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("typ", "Bearer")
                .claim("azp", "case-system")
                .claim("preferred_username", "service-account-case-system");
    }
}
