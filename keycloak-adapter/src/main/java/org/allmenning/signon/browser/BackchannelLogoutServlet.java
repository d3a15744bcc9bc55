package org.allmenning.signon.browser;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.allmenning.signon.LogoutTokens;
import org.allmenning.signon.TokenRefused;

/** Where Keycloak tells that somebody signed out, here or elsewhere (OpenID Connect Back-Channel Logout 1.0). */
public class BackchannelLogoutServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(BackchannelLogoutServlet.class.getName());

    @Inject
    private transient OpenSessions sessions;

    private transient LogoutTokens tokens;

    @Override
    public void init() {
        tokens = LogoutTokens.forClient(Door.of(getServletContext()).clientId());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            sessions.end(tokens.endedSession(request.getParameter("logout_token")));
        } catch (TokenRefused refused) {
            LOG.log(Level.INFO, "A sign-out by the back channel was refused: {0}", refused.getMessage());
            Problem.answer(
                    response, HttpServletResponse.SC_BAD_REQUEST, "invalid-request", "Not a logout token of ours");
        }
    }
}
