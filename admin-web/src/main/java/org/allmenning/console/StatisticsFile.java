package org.allmenning.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.allmenning.decision.usecase.ReadStatistics;
import org.allmenning.shared.NothingHere;
import org.allmenning.spreadsheet.StatisticsCsv;
import org.allmenning.web.ReaderLanguage;

/** Statistics to take away, names in the reader's language. */
@RequestScoped
public class StatisticsFile {

    @Inject
    private Address address;

    @Inject
    private ReadStatistics readStatistics;

    @Inject
    private ReaderLanguage reader;

    /** @throws NothingHere where there is nothing to count */
    void write(HttpServletResponse response) throws IOException {
        var view = address.text("call").isPresent()
                ? readStatistics.ofCall(address.id("call"))
                : readStatistics.ofOwnAuthority();
        if (view.statistics() == null) {
            throw NothingHere.because("no applications");
        }
        var content =
                StatisticsCsv.write(view.statistics(), reader.getLanguage()).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"statistics.csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
