package org.allmenning.api.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.allmenning.api.problem.ProblemException;

/** Refuses addresses with characters that no text has, such as NUL, before they reach the database. */
@Provider
@PreMatching
@ApplicationScoped
public class CleanAddress implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var address = request.getUriInfo();
        var clean = isClean(address.getPath())
                && address.getQueryParameters().values().stream()
                        .allMatch(values -> values.stream().allMatch(CleanAddress::isClean));
        if (!clean) {
            throw new ProblemException(400, "api.unreadable");
        }
    }

    private static boolean isClean(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
    }
}
