package org.allmenning.submission;

import java.util.List;
import org.allmenning.funding.Finding;
import org.allmenning.shared.DomainException;

/** Something blocks the submission; the findings say what and where. */
public final class ApplicationNotReady extends DomainException {

    private final List<Finding> findings;

    ApplicationNotReady(List<Finding> findings) {
        super("submission.notReady", findings.size());
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
