package org.allmenning.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Pages have addresses without an ending. {@code /my/applications.xhtml} leads to {@code /my/applications}; pages that only
 * make sense with a key in their address ({@code /public}), and the one that tells of errors, cannot be asked for.
 */
public class CleanAddresses extends HttpFilter {

    private static final String ENDING = ".xhtml";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/public/") || path.equals("/fault")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.equals("/index")) {
            move(request, response, "/");
        } else if (!path.endsWith(ENDING) || path.startsWith("/jakarta.faces.resource/")) {
            chain.doFilter(request, response);
        } else if ("GET".equals(request.getMethod()) && !path.startsWith("//")) {
            move(
                    request,
                    response,
                    path.substring(0, path.length() - ENDING.length()).replaceFirst("/index$", "/"));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void move(HttpServletRequest request, HttpServletResponse response, String path) {
        var query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", request.getContextPath() + path + (query == null ? "" : "?" + query));
    }
}
