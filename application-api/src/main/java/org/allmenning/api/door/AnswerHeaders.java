package org.allmenning.api.door;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Says in which language an answer stands and on what it depends; what is not open data is kept by nobody. */
@Provider
@ApplicationScoped
@Priority(AnswerHeaders.AFTER_ALL_OTHERS)
public class AnswerHeaders implements ContainerResponseFilter {

    /** Filters of answers run from the highest number down. */
    static final int AFTER_ALL_OTHERS = 0;

    @Inject
    private Reader reader;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(
                HttpHeaders.VARY,
                HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.AUTHORIZATION);
        if (response.hasEntity()) {
            headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, reader.language().tag());
        }
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
