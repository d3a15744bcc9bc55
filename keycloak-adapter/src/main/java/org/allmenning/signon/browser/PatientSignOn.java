package org.allmenning.signon.browser;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.allmenning.signon.SignOnSettings;

/**
 * What the server's OpenID Connect does not do by itself: it leads people back to the page they were on, answers scripts in
 * their own form, says so when Keycloak is away, and takes a callback only in the session that asked for it.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class PatientSignOn implements HttpAuthenticationMechanism {

    private static final String EXPECTED_STATE = "oidc.state";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");
    private static final Logger LOG = Logger.getLogger(PatientSignOn.class.getName());

    @Inject
    @Delegate
    @Any
    private HttpAuthenticationMechanism delegate;

    @Inject
    private SignOn signOn;

    @Inject
    private KeycloakProbe keycloak;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        SecurityHeaders.writeTo(response);
        try {
            if (request.getUserPrincipal() != null) {
                return delegate.validateRequest(request, response, context);
            } else if (isCallback(request)) {
                return receive(request, response, context);
            } else if (context.isProtected()) {
                return send(request, response, context);
            }
            return context.doNothing();
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    private AuthenticationStatus send(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException, IOException {
        if (Problem.isAwaitedBy(request)) {
            Problem.answer(response, HttpServletResponse.SC_UNAUTHORIZED, "session-expired", "Sign in again");
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (isAtAnotherNameOfThisMachine(request)) {
            response.sendRedirect(SignOnSettings.baseUrl() + ReturnAddress.of(request));
            return AuthenticationStatus.SEND_CONTINUE;
        }
        var ajax = PartialResponse.isAwaitedBy(request);
        var back = ReturnAddress.of(request);
        if (!keycloak.answers()) {
            return sayThatItIsAway(response, ajax, back);
        }
        var redirect = new SignInRedirect(response, ChosenLanguage.of(request), ajax);
        var asked = new AtPublicAddress(request, signOn.getApplicationUrl());
        try {
            var session = request.getSession();
            var status = delegate.validateRequest(asked, redirect, seenAs(context, asked, redirect));
            WaysBack.add(session, (String) session.getAttribute(EXPECTED_STATE), back);
            return status;
        } catch (RuntimeException notAnswered) {
            LOG.log(Level.WARNING, "Keycloak did not begin a sign-in", notAnswered);
            return sayThatItIsAway(response, ajax, back);
        }
    }

    private AuthenticationStatus receive(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException, IOException {
        var session = request.getSession(false);
        var expected = session == null ? null : session.getAttribute(EXPECTED_STATE);
        if (expected == null
                || !expected.equals(request.getParameter("state"))
                || request.getParameter("code") == null) {
            return context.doNothing();
        }
        var asked = new AtPublicAddress(request, signOn.getApplicationUrl());
        try {
            return delegate.validateRequest(asked, response, seenAs(context, asked, response));
        } catch (RuntimeException notAnswered) {
            LOG.log(Level.WARNING, "Keycloak did not complete a sign-in", notAnswered);
            session.removeAttribute(EXPECTED_STATE);
            // two tabs that sign in at once disturb each other: the callback begins anew, which nobody sees
            return keycloak.answers() ? context.doNothing() : sayThatItIsAway(response, false, "");
        }
    }

    private AuthenticationStatus sayThatItIsAway(HttpServletResponse response, boolean ajax, String back)
            throws IOException {
        if (ajax) {
            PartialResponse.redirect(response, back);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        response.setHeader("Retry-After", "20");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private boolean isCallback(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + SignOn.CALLBACK);
    }

    /** Keycloak leads back to one name only, and the session would be at the other: 127.0.0.1 for localhost. */
    private static boolean isAtAnotherNameOfThisMachine(HttpServletRequest request) {
        var canonical = URI.create(SignOnSettings.baseUrl()).getHost();
        return THIS_MACHINE.contains(canonical)
                && THIS_MACHINE.contains(request.getServerName())
                && !canonical.equals(request.getServerName());
    }

    private static HttpMessageContext seenAs(
            HttpMessageContext context, HttpServletRequest request, HttpServletResponse response) {
        return new HttpMessageContextWrapper(context) {
            @Override
            public HttpServletRequest getRequest() {
                return request;
            }

            @Override
            public HttpServletResponse getResponse() {
                return response;
            }
        };
    }

    /** The request at the address that the browser shows, also behind a proxy; a page's own {@code state} is nobody's. */
    private static final class AtPublicAddress extends HttpServletRequestWrapper {

        private final String applicationUrl;
        private final boolean callback;

        AtPublicAddress(HttpServletRequest request, String applicationUrl) {
            super(request);
            this.applicationUrl = applicationUrl;
            this.callback = request.getRequestURI().equals(request.getContextPath() + SignOn.CALLBACK);
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(applicationUrl)
                    .append(getRequestURI().substring(getContextPath().length()));
        }

        @Override
        public String getParameter(String name) {
            return callback || !"state".equals(name) ? super.getParameter(name) : null;
        }
    }
}
