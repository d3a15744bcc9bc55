package org.allmenning.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves the list of the cases of a call as a file, with what the address of the list asks for. */
@WebServlet({CasesServlet.CSV, CasesServlet.XLSX})
public class CasesServlet extends HttpServlet {

    static final String CSV = "/applications.csv";
    static final String XLSX = "/applications.xlsx";

    @Inject
    private transient CasesFile file;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        file.write(request.getServletPath().equals(CSV), response);
    }
}
