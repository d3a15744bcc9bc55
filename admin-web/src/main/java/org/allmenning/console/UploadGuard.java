package org.allmenning.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.allmenning.spreadsheet.AwardListCsv;

/**
 * Turns away an upload that cannot be an award list before it is received: the person comes back to the page, which says so.
 * The exact limit is the file's own ({@link AwardListCsv#LARGEST_FILE}).
 */
@WebFilter("/import")
public class UploadGuard extends HttpFilter {

    /** The parameter of the address that leads back. */
    static final String TOO_LARGE = "too-large";

    /** What a form brings beside the file. */
    private static final int FORM = 100_000;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() <= AwardListCsv.LARGEST_FILE + FORM) {
            chain.doFilter(request, response);
            return;
        }
        var query = request.getQueryString();
        response.setHeader("Connection", "close");
        response.sendRedirect(request.getRequestURI() + "?" + TOO_LARGE + "=yes"
                + (query == null ? "" : "&" + query.replaceAll("(^|&)(done|count|" + TOO_LARGE + ")=[^&]*", "")));
    }
}
