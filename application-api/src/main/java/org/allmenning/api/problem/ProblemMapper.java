package org.allmenning.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.allmenning.api.door.AcceptedLanguage;

/** The one place where an exception becomes an answer. Refusals are noted in a line, faults of ours with their stack trace. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Inject
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        var path = request.getRequestURI();
        var problem = Problems.of(thrown).orElseGet(() -> Incident.log(thrown, request.getMethod(), path));
        LOG.log(Level.FINE, "{0} {1}", new Object[] {problem.status(), problem.code()});
        var language = AcceptedLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .entity(problem.json(language, path).toString());
        problem.headers().forEach(answer::header);
        return answer.build();
    }
}
