package org.allmenning.api.door;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import org.allmenning.shared.Language;

/** Who reads the answer of this request. */
@RequestScoped
public class Reader {

    @Inject
    private HttpServletRequest request;

    public Language language() {
        return AcceptedLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The language in which what is sent was written; plain English numbers ({@code 900000.00}) where nothing is said. */
    public Language languageOfContent() {
        var said = request.getHeader(HttpHeaders.CONTENT_LANGUAGE);
        return said == null ? Language.EN : AcceptedLanguage.of(said);
    }
}
