package org.allmenning.signon.browser;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import org.allmenning.shared.Language;
import org.allmenning.signon.OrganisationClaim;

/**
 * Sends the browser to Keycloak: in the reader's language, and asking for the roles in every organisation ({@code
 * organization:*}, which the server's own check of scopes would refuse since Keycloak lists it without the star). An Ajax
 * request is told in the form that Faces understands.
 */
final class SignInRedirect extends HttpServletResponseWrapper {

    private static final String SCOPE = "openid profile email " + OrganisationClaim.EVERY_ONE;

    private final Language language;
    private final boolean ajax;

    SignInRedirect(HttpServletResponse response, Language language, boolean ajax) {
        super(response);
        this.language = language;
        this.ajax = ajax;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        var address = UriBuilder.fromUri(location)
                .replaceQueryParam("scope", SCOPE)
                .queryParam("ui_locales", locales())
                .build()
                .toString();
        setHeader("Cache-Control", "no-store");
        if (ajax) {
            PartialResponse.redirect((HttpServletResponse) getResponse(), address);
        } else {
            super.sendRedirect(address);
        }
    }

    /** Our realm has {@code nb}; one without our texts calls bokmål {@code no}. */
    private String locales() {
        return language == Language.NB ? "nb no" : language.tag();
    }
}
