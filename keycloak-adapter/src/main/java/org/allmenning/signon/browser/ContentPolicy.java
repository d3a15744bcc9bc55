package org.allmenning.signon.browser;

import java.util.Arrays;

/**
 * The one Content-Security-Policy: everything from this host, nothing inline, no frame. PrimeFaces adds a nonce for the
 * scripts of a page; of what it sends only that is taken over.
 *
 * @param keycloak the origin to which forms may lead: an expired session, the sign-out
 */
record ContentPolicy(String keycloak) {

    static final String HEADER = "Content-Security-Policy";

    private static final String SCRIPTS = "script-src ";

    /** The one attribute of style that PrimeFaces writes, on dialogs: {@code display:none}. */
    private static final String HIDDEN = "'unsafe-hashes' 'sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE='";

    /** For what PrimeFaces has no part in. */
    String plain() {
        return with(SCRIPTS + "'self'");
    }

    /** With the scripts that another policy allows. */
    String allowingScriptsOf(String other) {
        return Arrays.stream(other.split(";"))
                .map(String::strip)
                .filter(directive -> directive.startsWith(SCRIPTS))
                .findFirst()
                .map(this::with)
                .orElseGet(this::plain);
    }

    private String with(String scripts) {
        return "default-src 'none'; " + scripts
                + "; style-src 'self'; style-src-attr " + HIDDEN
                + "; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self' "
                + keycloak + "; base-uri 'none'; frame-ancestors 'none'";
    }
}
