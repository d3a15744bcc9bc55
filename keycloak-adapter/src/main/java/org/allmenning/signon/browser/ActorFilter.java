package org.allmenning.signon.browser;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.allmenning.shared.CurrentActor;

/**
 * Tells the domain who acts. A person with several organisations chooses one before going on; a person with none is told so
 * (403). Pages behind the sign-in are never kept by a browser or a proxy.
 */
public class ActorFilter extends HttpFilter {

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient CurrentActor currentActor;

    private transient Door door;

    @Override
    public void init() {
        door = Door.of(getServletContext());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var known = request.getUserPrincipal() != null && signedIn.isPresent();
        if (known) {
            ChosenLanguage.remember(request);
            currentActor.become(signedIn.actor());
        }
        if (!door.protects(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if (!known) {
            startAgain(request, response);
        } else if (signedIn.isWithoutRole()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (signedIn.isUndecided() && !isPicker(request)) {
            askForOrganisation(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The server knows the person but the session lost what it knew of them: one more turn at Keycloak, unseen. */
    private static void startAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(ReturnAddress.of(request));
    }

    private void askForOrganisation(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Problem.isAwaitedBy(request)) {
            Problem.answer(response, HttpServletResponse.SC_CONFLICT, "choose-organisation", "Choose an organisation");
        } else {
            var back = URLEncoder.encode(ReturnAddress.of(request), StandardCharsets.UTF_8);
            response.sendRedirect(request.getContextPath() + door.picker() + "?to=" + back);
        }
    }

    private boolean isPicker(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + door.picker());
    }
}
