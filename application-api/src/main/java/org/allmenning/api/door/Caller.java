package org.allmenning.api.door;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.allmenning.api.problem.ProblemException;
import org.allmenning.api.problem.Problems;

/**
 * Finds out who calls. A token that does not count is refused wherever it is sent; without one the use case decides, but
 * nothing that changes something is even read.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class Caller implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String SCHEME = "Bearer ";

    @Inject
    private Admission admission;

    @Override
    public void filter(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            admission.admit(token(authorization), request.getHeaderString(Admission.ORGANISATION));
        } else if (!READING.contains(request.getMethod())) {
            throw new ProblemException(Problems.signInRequired());
        }
    }

    private static String token(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new ProblemException(Problems.tokenRefused());
        }
        return authorization.substring(SCHEME.length()).strip();
    }
}
