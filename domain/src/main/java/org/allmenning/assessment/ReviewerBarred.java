package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** A case is not given to somebody who is disqualified from it. */
public final class ReviewerBarred extends DomainException {
    public ReviewerBarred() {
        super("review.barred");
    }
}
