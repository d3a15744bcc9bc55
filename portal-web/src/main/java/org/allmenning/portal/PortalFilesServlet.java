package org.allmenning.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Serves {@code /files/{edition}/{name}}; the file of another edition is served too, but not kept. */
@WebServlet(PortalFiles.PATH + "*")
public class PortalFilesServlet extends HttpServlet {

    @Inject
    private transient PortalFiles files;

    @Inject
    private transient Edition edition;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("");
        var end = path.indexOf('/', 1);
        var name = path.substring(end + 1);
        var type = files.type(name);
        if (end < 0 || type.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var current = path.substring(1, end).equals(edition.value());
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        response.setContentType(type.get());
        try (var file = getServletContext().getResourceAsStream("/WEB-INF/files/" + name)) {
            file.transferTo(response.getOutputStream());
        }
    }
}
