package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.allmenning.decision.CallProgress;
import org.allmenning.decision.usecase.FollowCalls;
import org.allmenning.spreadsheet.AwardListCsv;
import org.allmenning.spreadsheet.usecase.ImportAwardList;

/** The page {@code /import}: the award list of an earlier year, from a file. */
@RequestScoped
@Named("importPage")
public class ImportPage {

    @Inject
    private Address address;

    @Inject
    private FollowCalls followCalls;

    @Inject
    private ImportAwardList importAwardList;

    private CallProgress progress;
    private Part file;

    @PostConstruct
    void load() {
        progress = followCalls.of(address.id("call"));
    }

    /** All rows or none. Of a file that is too large no more is read than it takes to know. */
    public String bringIn() throws IOException {
        try (var content = file.getInputStream()) {
            var bytes = content.readNBytes(AwardListCsv.LARGEST_FILE + 1);
            var rows = importAwardList.importList(progress.call().id(), bytes);
            return address.to("/import?call=" + progress.call().id(), Done.IMPORTED, rows);
        }
    }

    /** The columns that a file must have. */
    public List<String> getColumns() {
        return AwardListCsv.columns();
    }

    public CallProgress getProgress() {
        return progress;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
