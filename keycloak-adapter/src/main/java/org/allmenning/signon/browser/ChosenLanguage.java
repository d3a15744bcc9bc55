package org.allmenning.signon.browser;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.allmenning.shared.Language;

/**
 * The language a reader wants: the link they followed ({@code ?lang=nn}), else what they chose while signed in, else the
 * first of the browser's languages that we have, else bokmål. The public gets no cookie for it.
 */
public final class ChosenLanguage {

    /** The parameter of a link that chooses a language. */
    public static final String PARAMETER = "lang";

    private static final String REMEMBERED = "org.allmenning.language";

    private ChosenLanguage() {}

    /** The language for this request. */
    public static Language of(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> inBrowser(request));
    }

    /** The language that the reader chose, now or earlier in the session. */
    static Optional<Language> chosen(HttpServletRequest request) {
        return inLink(request).or(() -> remembered(request));
    }

    /** The language that the link names, if it is one of the five. */
    public static Optional<Language> inLink(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .filter(query -> query.contains(PARAMETER + "="))
                .flatMap(query -> Language.ofTag(request.getParameter(PARAMETER)));
    }

    /** Keeps the choice for somebody who is signed in. */
    static void remember(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            inLink(request).ifPresent(language -> session.setAttribute(REMEMBERED, language.tag()));
        }
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((String) session.getAttribute(REMEMBERED)).flatMap(Language::ofTag);
    }

    private static Language inBrowser(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.NB;
        }
        return Collections.list(request.getLocales()).stream()
                .map(ChosenLanguage::oneOfOurs)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.NB);
    }

    private static Optional<Language> oneOfOurs(Locale locale) {
        return "no".equals(locale.getLanguage()) ? Optional.of(Language.NB) : Language.ofTag(locale.getLanguage());
    }
}
