package org.allmenning.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * Verifies the token with which Keycloak tells that somebody signed out elsewhere (OpenID Connect Back-Channel Logout 1.0,
 * section 2.6): signed by the realm, for this client, fresh, with the logout event, without a nonce.
 */
public final class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final ConfigurableJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Clock clock;

    LogoutTokens(JWKSource<SecurityContext> keys, String issuer, String clientId, Clock clock) {
        this.clock = clock;
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("logout+jwt"), JOSEObjectType.JWT));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                Collections.singleton(clientId),
                new JWTClaimsSet.Builder().issuer(issuer).build(),
                Set.of("iat", "jti", "sid", "events"),
                Collections.singleton("nonce")));
    }

    /** Trusts the configured realm. */
    public static LogoutTokens forClient(String clientId) {
        return new LogoutTokens(IssuerKeys.ofKeycloak(), SignOnSettings.issuer(), clientId, Clock.systemUTC());
    }

    /** The session in Keycloak that has ended: the claim {@code sid}. */
    public String endedSession(String token) throws TokenRefused {
        if (token == null) {
            throw new TokenRefused("no token", null);
        }
        try {
            var claims = processor.process(token, null);
            if (!(claims.getClaim("events") instanceof Map<?, ?> events) || !events.containsKey(EVENT)) {
                throw new TokenRefused("not a logout event", null);
            }
            var age = Duration.between(claims.getIssueTime().toInstant(), clock.instant());
            if (age.abs().compareTo(FRESH) > 0) {
                throw new TokenRefused("issued " + age + " ago", null);
            }
            return claims.getStringClaim("sid");
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new TokenRefused("logout token refused: " + e.getMessage(), e);
        }
    }
}
