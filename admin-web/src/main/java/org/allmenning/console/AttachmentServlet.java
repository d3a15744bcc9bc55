package org.allmenning.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.allmenning.assessment.usecase.ScoreSubmission;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.shared.Download;

/**
 * A file of a submission to take away: {@code /attachment?submission=…&file=…}, and for a reviewer
 * {@code /attachment?review=…&file=…}. A browser keeps it and never shows it in the place of a page.
 */
@WebServlet("/attachment")
public class AttachmentServlet extends HttpServlet {

    private static final String FILE = "file";

    @Inject
    private transient Address address;

    @Inject
    private transient ViewCases viewCases;

    @Inject
    private transient ScoreSubmission scoreSubmission;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = read();
        response.setContentType(file.mediaType());
        response.setContentLength(file.size());
        response.setHeader("Content-Disposition", file.disposition());
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (var content = file.open()) {
            content.transferTo(response.getOutputStream());
        }
    }

    private Download read() {
        return address.text("review").isPresent()
                ? scoreSubmission.attachment(address.id("review"), address.id(FILE))
                : viewCases.attachment(address.id("submission"), address.id(FILE));
    }
}
