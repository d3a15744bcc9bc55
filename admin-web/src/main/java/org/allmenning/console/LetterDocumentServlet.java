package org.allmenning.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves {@code /letter-document?decision=…}. */
@WebServlet("/letter-document")
public class LetterDocumentServlet extends HttpServlet {

    @Inject
    private transient LetterDocument document;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        document.write(response);
    }
}
