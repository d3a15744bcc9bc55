package org.allmenning.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public addresses of a call: {@code /calls/{key}} shows it, {@code /calls/{key}/awards} its award list. The pages read
 * the key by {@link #keyOf}.
 */
@WebServlet("/calls/*")
public class CallAddresses extends HttpServlet {

    private static final String KEY = "org.allmenning.callKey";
    private static final Pattern ADDRESS = Pattern.compile("/([a-z0-9][a-z0-9-]{0,79})(/awards)?");

    /** The key in the address of a forwarded request. */
    public static Optional<String> keyOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(KEY));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var address = ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(KEY, address.group(1));
        var page = address.group(2) == null ? "/public/call.xhtml" : "/public/awards.xhtml";
        request.getRequestDispatcher(page).forward(request, response);
    }
}
