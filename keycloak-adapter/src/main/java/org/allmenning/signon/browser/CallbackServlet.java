package org.allmenning.signon.browser;

import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Where Keycloak sends people back to: who was let in goes on to the page they asked for. A callback that no session of ours
 * asked for leads to the front page; one that came too late, or second after another tab, starts the sign-in again.
 */
public class CallbackServlet extends HttpServlet {

    private static final String ATTEMPTS = "org.allmenning.attempts";
    private static final int ENOUGH = 3;
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("temporarily_unavailable", "login_required");

    @Inject
    private transient OpenIdContext openId;

    @Inject
    private transient Entrance entrance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(request.getUserPrincipal() == null ? refused(request) : admitted(request));
    }

    private String admitted(HttpServletRequest request) {
        if (!entrance.isPassed()) {
            request.changeSessionId();
            entrance.admit(openId.getIdentityToken(), openId.getAccessToken().getScope(), request);
        }
        var session = request.getSession();
        session.removeAttribute(ATTEMPTS);
        return WaysBack.of(session)
                .find(request.getParameter("state"))
                .orElseGet(() -> request.getContextPath() + entrance.home());
    }

    private String refused(HttpServletRequest request) {
        var session = request.getSession(false);
        var back = WaysBack.of(session).find(request.getParameter("state"));
        if (back.isPresent() && isWorthAnotherTry(request)) {
            var attempts = session.getAttribute(ATTEMPTS) instanceof Integer made ? made : 0;
            session.setAttribute(ATTEMPTS, attempts + 1);
            if (attempts < ENOUGH) {
                return back.get();
            }
        }
        return "/?notice=not-signed-in";
    }

    private static boolean isWorthAnotherTry(HttpServletRequest request) {
        var error = request.getParameter("error");
        return error == null || WORTH_ANOTHER_TRY.contains(error);
    }
}
