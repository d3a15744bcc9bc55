package org.allmenning.signon;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;

/** The public keys of Keycloak, fetched when first needed, kept for five minutes, and for an hour while it is away. */
final class IssuerKeys {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;
    private static final int LARGEST_BYTES = 200_000;

    private IssuerKeys() {}

    static JWKSource<SecurityContext> ofKeycloak() {
        try {
            var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_BYTES);
            return JWKSourceBuilder.create(
                            URI.create(SignOnSettings.endpoint("certs")).toURL(), retriever)
                    .retrying(true)
                    .outageTolerant(Duration.ofHours(1).toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("ALLMENNING_OIDC_ISSUER is not an address", e);
        }
    }
}
