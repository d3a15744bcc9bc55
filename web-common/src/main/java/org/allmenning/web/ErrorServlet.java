package org.allmenning.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.allmenning.shared.DatabaseAway;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.RoleRequired;
import org.allmenning.shared.SignInRequired;
import org.allmenning.signon.browser.PartialResponse;
import org.allmenning.signon.browser.Problem;

/**
 * Every error of both web applications ends here: pages for people, problem details for scripts. An Ajax request is led to
 * {@code /error/{status}}, where the same page answers. Should the page itself fail, three plain lines are left.
 */
public class ErrorServlet extends HttpServlet {

    /** Stands in the request while the page of an error is made: an error in it is not to be shown by itself. */
    static final String SHOWING = "org.allmenning.showingError";

    private static final String AWAY = "away";

    @Inject
    private transient Say say;

    @Inject
    private transient ReaderLanguage reader;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var status = statusOf(request);
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && request.getAttribute(Fault.DATABASE) == null
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
            Incident.log(fault, request);
        }
        if (Problem.isAwaitedBy(request)) {
            Problem.answer(response, status, "status-" + status, say.text(Fault.keyFor(request, status) + ".title"));
        } else if (PartialResponse.isAwaitedBy(request)) {
            PartialResponse.redirect(response, addressOf(request, status));
        } else {
            showPage(request, response, status);
        }
    }

    /** The address at which the page of an error answers. */
    static String addressOf(HttpServletRequest request, int status) {
        var incident = request.getAttribute(Incident.ATTRIBUTE);
        var page = request.getContextPath() + "/error/" + status;
        if (request.getAttribute(Fault.DATABASE) != null) {
            return page + "?" + AWAY + "=database";
        }
        return incident == null ? page : page + "?incident=" + incident;
    }

    private void showPage(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        request.setAttribute(SHOWING, true);
        try {
            request.getRequestDispatcher("/fault.xhtml").forward(request, response);
        } catch (ServletException | IOException | RuntimeException unable) {
            Incident.log(unable, request);
            if (!response.isCommitted()) {
                writePlain(request, response, Fault.pageFor(status));
            }
        }
    }

    private void writePlain(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        var title = say.text(Fault.keyFor(request, status) + ".title");
        var page = "<!DOCTYPE html>\n<html lang=\"" + reader.getTag() + "\"><head><title>" + title
                + "</title></head><body><h1>" + title + "</h1><p><a href=\"/\">" + say.text("fault.home")
                + "</a></p></body></html>";
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private int statusOf(HttpServletRequest request) {
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if ((thrown instanceof Throwable fault && DatabaseAway.isCauseOf(fault))
                || "database".equals(request.getParameter(AWAY))) {
            request.setAttribute(Fault.DATABASE, true);
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        if (thrown instanceof NothingHere || thrown instanceof SignInRequired) {
            return HttpServletResponse.SC_NOT_FOUND;
        } else if (thrown instanceof RoleRequired lacking) {
            request.setAttribute(Fault.REFUSAL, say.text(lacking));
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            return status;
        }
        Optional.ofNullable(request.getParameter("incident"))
                .filter(number -> number.matches(Incident.FORM))
                .ifPresent(number -> request.setAttribute(Incident.ATTRIBUTE, number));
        var path = Optional.ofNullable(request.getPathInfo()).orElse("");
        return path.matches("/[45]\\d\\d") ? Integer.parseInt(path.substring(1)) : HttpServletResponse.SC_NOT_FOUND;
    }
}
