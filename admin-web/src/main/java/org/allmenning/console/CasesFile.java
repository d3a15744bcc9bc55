package org.allmenning.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.allmenning.spreadsheet.CaseListCsv;
import org.allmenning.spreadsheet.CaseListXlsx;
import org.allmenning.web.ReaderLanguage;

/** The list of the cases to take away, exactly as it is filtered and sorted on the page. */
@RequestScoped
public class CasesFile {

    @Inject
    private CaseSearch search;

    @Inject
    private ReaderLanguage reader;

    void write(boolean csv, HttpServletResponse response) throws IOException {
        var listing = search.listing();
        var content = csv
                ? CaseListCsv.write(listing, reader.getLanguage()).getBytes(StandardCharsets.UTF_8)
                : CaseListXlsx.write(listing, reader.getLanguage());
        response.setContentType(csv ? "text/csv;charset=UTF-8" : CaseListXlsx.MEDIA_TYPE);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"applications." + (csv ? "csv" : "xlsx") + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
