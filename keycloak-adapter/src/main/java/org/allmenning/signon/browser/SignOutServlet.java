package org.allmenning.signon.browser;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import org.allmenning.signon.SignOnSettings;

/**
 * One sign-out for both applications: ends the own session and then the one in Keycloak, which tells the other application
 * by its back channel. Takes the token of the session, so that no other site can sign anybody out.
 */
public class SignOutServlet extends HttpServlet {

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient SessionToken token;

    @Inject
    private transient KeycloakProbe keycloak;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        var session = request.getSession(false);
        if (session == null || request.getUserPrincipal() == null) {
            response.sendRedirect("/?notice=signed-out");
        } else if (!token.matches(request.getParameter(SessionToken.PARAMETER))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            var target = keycloak.answers() ? endOfSession(request) : "/?notice=signed-out-here";
            session.invalidate();
            response.sendRedirect(target);
        }
    }

    private String endOfSession(HttpServletRequest request) {
        var idToken = signedIn.person().map(SignedIn.Person::idToken).orElse("");
        return UriBuilder.fromUri(SignOnSettings.endpoint("logout"))
                .queryParam("id_token_hint", idToken)
                .queryParam("post_logout_redirect_uri", SignOnSettings.baseUrl() + "/?notice=signed-out")
                .queryParam("ui_locales", ChosenLanguage.of(request).tag())
                .build()
                .toString();
    }
}
