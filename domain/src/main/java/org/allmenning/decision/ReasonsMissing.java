package org.allmenning.decision;

import java.util.UUID;
import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** A rejection, and an award of less than was asked for, needs reasons (Norwegian: Public Administration Act, § 24). */
public final class ReasonsMissing extends DomainException implements AboutField {

    private final UUID submissionId;

    ReasonsMissing(UUID submissionId, String title) {
        super("decision.reasonsMissing", title);
        this.submissionId = submissionId;
    }

    public UUID submissionId() {
        return submissionId;
    }

    /** The reasons are entered by submission. */
    @Override
    public String place() {
        return submissionId.toString();
    }
}
