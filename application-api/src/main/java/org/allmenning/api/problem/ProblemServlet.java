package org.allmenning.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.allmenning.api.door.AcceptedLanguage;

/** Answers for errors that the container found before any resource did; whoever asks for it directly finds nothing. */
public class ProblemServlet extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
        var problem = problem(request, address);
        var language = AcceptedLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream()
                .write(problem.json(language, address).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Problem problem(HttpServletRequest request, String address) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return Problems.of(thrown).orElseGet(() -> Incident.log(thrown, request.getMethod(), address));
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Problems.ofStatus(status instanceof Integer found ? found : HttpServletResponse.SC_NOT_FOUND);
    }
}
