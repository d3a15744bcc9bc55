package org.allmenning.allocation;

import java.io.Serializable;
import java.util.UUID;

/** What an officer types for a sub-project and year, or for a whole application; empty means nothing. */
public record ProposedAmount(UUID submissionId, int subProject, int year, String typed) implements Serializable {

    /** The amount of an application, to be spread over what it asked for. */
    static ProposedAmount whole(UUID submissionId, String typed) {
        return new ProposedAmount(submissionId, 0, 0, typed);
    }

    /** Names the field on the page. */
    public String place() {
        return subProject == 0 ? submissionId.toString() : submissionId + "/" + subProject + "/" + year;
    }
}
