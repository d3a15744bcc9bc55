package org.allmenning.allocation;

import java.io.Serializable;
import java.util.UUID;

/** What an officer types for a sub-project and year; empty means nothing. */
public record ProposedAmount(UUID submissionId, int subProject, int year, String typed) implements Serializable {

    /** Names the field on the page. */
    public String place() {
        return submissionId + "/" + subProject + "/" + year;
    }
}
