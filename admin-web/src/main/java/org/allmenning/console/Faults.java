package org.allmenning.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.allmenning.spreadsheet.AwardListCsv;
import org.allmenning.spreadsheet.FileFault;
import org.allmenning.spreadsheet.FileRefused;
import org.allmenning.web.Say;

/** What is wrong with a file that was refused in this request, by line and column. */
@RequestScoped
@Named("faults")
public class Faults {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    /** A fault in the words of the reader. */
    public record Line(int line, String column, String text) {}

    public List<Line> getList() {
        if ("GET".equals(request.getMethod()) && request.getParameter(UploadGuard.TOO_LARGE) != null) {
            return List.of(new Line(0, "", say.text("file.tooLarge", AwardListCsv.LARGEST_FILE / 1_000_000)));
        }
        return request.getAttribute("refused") instanceof FileRefused refused
                ? refused.faults().stream().map(this::line).toList()
                : List.of();
    }

    private Line line(FileFault fault) {
        return new Line(
                fault.line(),
                fault.column(),
                say.text(fault.code(), fault.arguments().toArray()));
    }
}
