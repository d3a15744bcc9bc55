package org.allmenning.api.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.allmenning.signon.SignOnSettings;

/**
 * Puts the same headers on every answer, errors included. Nothing here is a page, so a browser that shows an answer may load
 * and run nothing.
 */
public class SafeHeaders extends HttpFilter {

    private static final String HALF_A_YEAR = "max-age=15768000; includeSubDomains";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        write(response);
        chain.doFilter(request, new Kept(response));
    }

    private static void write(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (SignOnSettings.isEncrypted()) {
            response.setHeader("Strict-Transport-Security", HALF_A_YEAR);
        }
    }

    /** A reset, as before an error is written, takes none of them away. */
    private static final class Kept extends HttpServletResponseWrapper {

        Kept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void reset() {
            super.reset();
            write((HttpServletResponse) getResponse());
        }
    }
}
