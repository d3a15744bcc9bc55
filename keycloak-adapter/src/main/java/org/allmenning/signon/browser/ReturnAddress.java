package org.allmenning.signon.browser;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.allmenning.signon.SignOnSettings;

/**
 * Where somebody goes back to after signing in, as path and query on this host. Only addresses of this application count,
 * whatever a header or a parameter says.
 */
public final class ReturnAddress {

    /** Marks a page that is returned to, so that it gives back what was typed. */
    public static final String RESUMED = "resumed";

    private ReturnAddress() {}

    /** The address asked for; where something was sent to it, the page from which it was sent. */
    public static String of(HttpServletRequest request) {
        if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
            return own(pathAndQuery(request), request).orElse(request.getContextPath() + "/");
        }
        return resumed(pageBefore(request).orElse(request.getRequestURI()));
    }

    /** The page of this application from which the request came. */
    public static Optional<String> pageBefore(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Referer"))
                .filter(page -> page.startsWith(SignOnSettings.baseUrl() + "/"))
                .map(page -> page.substring(SignOnSettings.baseUrl().length()))
                .flatMap(page -> own(page, request));
    }

    /** The address if it is a path of this application, without what could lead elsewhere. */
    public static Optional<String> own(String address, HttpServletRequest request) {
        if (address == null || address.contains("\\") || address.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            return Optional.empty();
        }
        try {
            var uri = URI.create(address);
            var path = Optional.ofNullable(uri.getRawPath()).orElse("");
            var own = !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    && path.startsWith(request.getContextPath() + "/")
                    && !path.startsWith("//")
                    && !path.contains("/../")
                    && !path.equals(request.getContextPath() + SignOn.CALLBACK);
            return own ? Optional.of(withoutFragment(address)) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The same address with the mark {@link #RESUMED}. */
    public static String resumed(String address) {
        if (address.matches(".*[?&]" + RESUMED + "(&.*)?")) {
            return address;
        }
        return address + (address.contains("?") ? "&" : "?") + RESUMED;
    }

    private static String pathAndQuery(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static String withoutFragment(String address) {
        var fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }
}
