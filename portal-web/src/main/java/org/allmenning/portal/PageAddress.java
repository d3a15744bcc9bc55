package org.allmenning.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.allmenning.shared.NothingHere;

/** What the address of a page names, or the form that was sent from it. What is no id names nothing. */
@RequestScoped
public class PageAddress {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    private HttpServletRequest request;

    /** @throws NothingHere if the address does not name it */
    public UUID id(String parameter) {
        return findId(parameter).orElseThrow(() -> NothingHere.because(parameter));
    }

    public Optional<UUID> findId(String parameter) {
        return find(parameter).filter(text -> ID.matcher(text).matches()).map(UUID::fromString);
    }

    /** @throws NothingHere if the address names no number there */
    public long number(String parameter) {
        return findNumber(parameter).orElseThrow(() -> NothingHere.because(parameter));
    }

    /** A number without sign; what is none names nothing. */
    public Optional<Long> findNumber(String parameter) {
        return find(parameter).filter(text -> NUMBER.matcher(text).matches()).map(Long::parseLong);
    }

    /** @throws NothingHere if the address does not name it */
    public String text(String parameter) {
        return find(parameter).orElseThrow(() -> NothingHere.because(parameter));
    }

    public Optional<String> find(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).filter(text -> !text.isBlank());
    }

    /** @throws NothingHere for a text that is no id */
    static UUID read(String id) {
        if (id == null || !ID.matcher(id).matches()) {
            throw NothingHere.because(id);
        }
        return UUID.fromString(id);
    }
}
