package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** A substitute must be somebody who does not have the case yet. */
public final class ReviewerHasCase extends DomainException {
    public ReviewerHasCase() {
        super("review.hasCase");
    }
}
