package org.allmenning.decision;

import java.util.UUID;
import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** Reasons have an end, so that the letter has one. */
public final class ReasonsTooLong extends DomainException implements AboutField {

    private final UUID submissionId;

    ReasonsTooLong(UUID submissionId, int longest) {
        super("text.tooLong", longest);
        this.submissionId = submissionId;
    }

    /** The reasons are entered by submission. */
    @Override
    public String place() {
        return submissionId.toString();
    }
}
