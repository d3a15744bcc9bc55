package org.allmenning.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves {@code /statistics.csv}, of all calls or of one: {@code ?call=…}. */
@WebServlet("/statistics.csv")
public class StatisticsServlet extends HttpServlet {

    @Inject
    private transient StatisticsFile file;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        file.write(response);
    }
}
