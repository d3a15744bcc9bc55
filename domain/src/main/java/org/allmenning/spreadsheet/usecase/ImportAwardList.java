package org.allmenning.spreadsheet.usecase;

import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.decision.usecase.ImportAwards;
import org.allmenning.shared.AllowedFor;
import org.allmenning.spreadsheet.AwardListFile;

/** An officer uploads the award list of an earlier year: all rows are taken over, or none. */
@ApplicationScoped
public class ImportAwardList {

    private CaseAccess access;
    private AwardListFile files;
    private ImportAwards importAwards;

    protected ImportAwardList() {}

    @Inject
    public ImportAwardList(CaseAccess access, AwardListFile files, ImportAwards importAwards) {
        this.access = access;
        this.files = files;
        this.importAwards = importAwards;
    }

    /**
     * Replaces the list of the call.
     *
     * @return how many awards were taken over
     * @throws org.allmenning.spreadsheet.FileRefused with every fault by line and column; nothing is changed
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public int importList(UUID callId, byte[] file) {
        var awards = files.read(access.call(callId), file);
        importAwards.replaceBy(callId, awards);
        return awards.size();
    }
}
