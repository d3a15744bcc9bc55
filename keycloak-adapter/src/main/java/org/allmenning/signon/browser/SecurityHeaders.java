package org.allmenning.signon.browser;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.allmenning.signon.SignOnSettings;

/**
 * Puts the same headers on every answer: pages, static files, JSON and errors; {@link PatientSignOn} puts them on what never
 * comes past a filter. One Content-Security-Policy leaves.
 */
public class SecurityHeaders extends HttpFilter {

    private static final String HALF_A_YEAR = "max-age=15768000; includeSubDomains";

    private static final ContentPolicy POLICY = new ContentPolicy(SignOnSettings.issuerOrigin());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        writeTo(response);
        chain.doFilter(request, new WithOnePolicy(response));
    }

    /** Sets the headers, again and again without harm. */
    static void writeTo(HttpServletResponse response) {
        response.setHeader(ContentPolicy.HEADER, POLICY.plain());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (SignOnSettings.isEncrypted()) {
            response.setHeader("Strict-Transport-Security", HALF_A_YEAR);
        }
    }

    private static final class WithOnePolicy extends HttpServletResponseWrapper {

        WithOnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            setOrAdd(name, value, false);
        }

        @Override
        public void setHeader(String name, String value) {
            setOrAdd(name, value, true);
        }

        /** A path stays a path: the server would put before it whatever host the request claims to be for. */
        @Override
        public void sendRedirect(String location) throws IOException {
            if (location.startsWith("/") && !location.startsWith("//")) {
                resetBuffer();
                setStatus(SC_FOUND);
                setHeader("Location", location);
            } else {
                super.sendRedirect(location);
            }
        }

        @Override
        public void reset() {
            super.reset();
            writeTo((HttpServletResponse) getResponse());
        }

        private void setOrAdd(String name, String value, boolean replace) {
            if (ContentPolicy.HEADER.equalsIgnoreCase(name)) {
                super.setHeader(name, POLICY.allowingScriptsOf(value));
            } else if (replace) {
                super.setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
