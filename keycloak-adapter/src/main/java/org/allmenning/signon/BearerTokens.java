package org.allmenning.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Verifies the bearer tokens of the API: an access token that Keycloak signed with RS256 for the audience {@code
 * application-api} and that has not expired. ID tokens and refresh tokens are refused.
 */
@ApplicationScoped
public class BearerTokens {

    /** The client of the API in Keycloak; a token for anything else is not for us. */
    public static final String AUDIENCE = "application-api";

    private final ConfigurableJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /** Trusts the configured realm. */
    @Inject
    public BearerTokens() {
        this(IssuerKeys.ofKeycloak(), SignOnSettings.issuer());
    }

    BearerTokens(JWKSource<SecurityContext> keys, String issuer) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                AUDIENCE,
                new JWTClaimsSet.Builder().issuer(issuer).claim("typ", "Bearer").build(),
                Set.of("sub", "exp", "iat", "azp")));
    }

    /**
     * @param token what stands after {@code Bearer } in the header {@code Authorization}
     * @throws TokenRefused whatever is wrong with it; the caller answers 401 without saying why
     */
    public Bearer verify(String token) throws TokenRefused {
        try {
            var claims = processor.process(token, null);
            var userName = claims.getStringClaim("preferred_username");
            var name = Optional.ofNullable(claims.getStringClaim("name")).orElse(userName);
            return new Bearer(
                    UUID.fromString(claims.getSubject()),
                    claims.getStringClaim("azp"),
                    userName,
                    name,
                    Optional.ofNullable(claims.getStringClaim("email")),
                    OrganisationClaim.read(claims.getClaim(OrganisationClaim.NAME)));
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            throw new TokenRefused("bearer token refused: " + e.getMessage(), e);
        }
    }
}
