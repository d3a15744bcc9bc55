package org.allmenning.signon;

import java.net.URI;
import org.allmenning.shared.Settings;

/** Where Keycloak is and where people reach Allmenning, from the environment. Addresses have no slash at the end. */
public final class SignOnSettings {

    private SignOnSettings() {}

    /** The realm, as it stands in the tokens: {@code http://localhost:8180/realms/allmenning}. */
    public static String issuer() {
        return withoutSlash(Settings.get("ALLMENNING_OIDC_ISSUER", "http://localhost:8180/realms/allmenning"));
    }

    /** The address in the browser: {@code http://localhost:8080}. */
    public static String baseUrl() {
        return withoutSlash(Settings.get("ALLMENNING_BASE_URL", "http://localhost:8080"));
    }

    /** Whether people come by https, so that cookies and headers may insist on it. */
    public static boolean isEncrypted() {
        return baseUrl().startsWith("https:");
    }

    /** Scheme, host and port of Keycloak: {@code http://localhost:8180}. */
    public static String issuerOrigin() {
        var issuer = URI.create(issuer());
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }

    /** An address of the protocol below the realm, such as {@code certs} or {@code logout}. */
    public static String endpoint(String name) {
        return issuer() + "/protocol/openid-connect/" + name;
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
