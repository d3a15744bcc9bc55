package org.allmenning.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.allmenning.letter.usecase.ReadLetter;

/** The letter about a decision as PDF/A: the document that was sent, or a preview. */
@RequestScoped
public class LetterDocument {

    @Inject
    private Address address;

    @Inject
    private ReadLetter readLetter;

    void write(HttpServletResponse response) throws IOException {
        var decision = address.id("decision");
        var content = readLetter.document(decision);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + decision + "-letter.pdf\"");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
