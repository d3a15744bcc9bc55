package org.allmenning.signon;

/** A token is not one that Keycloak issued for us, or no longer counts. The reason is for the log, never for the caller. */
public final class TokenRefused extends Exception {

    TokenRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
