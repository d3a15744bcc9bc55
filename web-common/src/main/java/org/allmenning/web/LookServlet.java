package org.allmenning.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves {@code /look/{version}/{file}}; the file of another version is served too, but not kept. */
public class LookServlet extends HttpServlet {

    @Inject
    private transient Look look;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var end = path.indexOf('/', 1);
        var name = end < 0 ? "" : path.substring(end + 1);
        var content = look.content(name);
        if (content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var current = path.substring(1, end).equals(look.version());
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        response.setContentType(look.type(name));
        response.setContentLength(content.get().length);
        response.getOutputStream().write(content.get());
    }
}
