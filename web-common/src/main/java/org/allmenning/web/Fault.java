package org.allmenning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** What the error page tells: what happened, what counts now, what to do. */
@RequestScoped
@Named("fault")
public class Fault {

    /** A sentence of the domain for the page of a refused request. */
    static final String REFUSAL = "org.allmenning.refusal";

    /** Stands in the request where it is the database that is away, not the sign-on. */
    static final String DATABASE = "org.allmenning.databaseAway";

    private static final Map<Integer, String> ICONS = Map.of(
            401, "clock",
            403, "person",
            404, "search",
            409, "warning",
            500, "warning",
            503, "away");

    @Inject
    private HttpServletRequest request;

    /** One of the statuses that have a page; whatever else went wrong with a request is not found, with us a fault. */
    public int getStatus() {
        return pageFor(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404);
    }

    /** The key of its texts: {@code fault.404}. */
    public String getKey() {
        return keyFor(request, getStatus());
    }

    static String keyFor(HttpServletRequest request, int status) {
        return "fault." + (request.getAttribute(DATABASE) == null ? pageFor(status) : "database");
    }

    public String getIcon() {
        return ICONS.get(getStatus());
    }

    /** The number of the incident, or null. */
    public String getIncident() {
        return (String) request.getAttribute(Incident.ATTRIBUTE);
    }

    /** What a rule said, or null. */
    public String getRefusal() {
        return (String) request.getAttribute(REFUSAL);
    }

    /** The address that failed, to try again. */
    public String getSameAddress() {
        var path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var query = request.getQueryString();
        return path == null ? request.getContextPath() + "/" : query == null ? path : path + "?" + query;
    }

    static int pageFor(int status) {
        if (ICONS.containsKey(status)) {
            return status;
        }
        return status >= 500 ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : HttpServletResponse.SC_NOT_FOUND;
    }
}
