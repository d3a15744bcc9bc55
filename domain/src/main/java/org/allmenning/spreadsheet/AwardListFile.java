package org.allmenning.spreadsheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.allmenning.decision.ImportedAward;
import org.allmenning.funding.FundingCall;
import org.allmenning.organisation.NameSakes;
import org.allmenning.organisation.Organisations;

/** Reads an award list of an earlier year. */
@ApplicationScoped
public class AwardListFile {

    private Organisations organisations;
    private NameSakes nameSakes;

    protected AwardListFile() {}

    @Inject
    public AwardListFile(Organisations organisations, NameSakes nameSakes) {
        this.organisations = organisations;
        this.nameSakes = nameSakes;
    }

    /** @throws FileRefused with every fault by line and column */
    public List<ImportedAward> read(FundingCall call, byte[] file) {
        var lines = AwardListCsv.read(file);
        return new AwardListReader(call, lines, organisations, nameSakes).awards(lines);
    }
}
