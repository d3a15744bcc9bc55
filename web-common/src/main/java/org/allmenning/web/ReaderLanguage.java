package org.allmenning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.allmenning.shared.Language;
import org.allmenning.signon.browser.ChosenLanguage;
import org.allmenning.signon.browser.ReturnAddress;

/** The language of the page, and links that keep it for those who have no session. */
@RequestScoped
@Named("reader")
public class ReaderLanguage {

    @Inject
    private HttpServletRequest request;

    private Language language;

    /** Decided once per request. */
    public Language getLanguage() {
        if (language == null) {
            language = ChosenLanguage.of(request);
        }
        return language;
    }

    /** For {@code lang} attributes. */
    public String getTag() {
        return getLanguage().tag();
    }

    public Locale getLocale() {
        return getLanguage().locale();
    }

    /** All that can be chosen. */
    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    /** A path of this application as a link; for the public it carries the language they chose. */
    public String link(String path) {
        var address = request.getContextPath() + path;
        if (request.getUserPrincipal() != null || ChosenLanguage.inLink(request).isEmpty()) {
            return address;
        }
        return address + (path.contains("?") ? "&" : "?") + ChosenLanguage.PARAMETER + "=" + getTag();
    }

    /** This very page in another language. */
    public String here(Language other) {
        var kept = Optional.ofNullable(query()).stream()
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(pair -> !pair.isEmpty() && !isOneOf(pair, ChosenLanguage.PARAMETER, ReturnAddress.RESUMED))
                .collect(Collectors.joining("&"));
        return path() + "?" + (kept.isEmpty() ? "" : kept + "&") + ChosenLanguage.PARAMETER + "=" + other.tag();
    }

    private String path() {
        return firstOf(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
                .orElseGet(request::getRequestURI);
    }

    private String query() {
        return firstOf(RequestDispatcher.FORWARD_QUERY_STRING).orElseGet(request::getQueryString);
    }

    private Optional<String> firstOf(String... attributes) {
        return Arrays.stream(attributes)
                .map(request::getAttribute)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    private static boolean isOneOf(String pair, String... names) {
        return Arrays.stream(names).anyMatch(name -> pair.equals(name) || pair.startsWith(name + "="));
    }
}
