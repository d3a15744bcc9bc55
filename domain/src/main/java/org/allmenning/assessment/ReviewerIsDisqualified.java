package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** The reviewer may not handle this case. */
public final class ReviewerIsDisqualified extends DomainException {
    public ReviewerIsDisqualified() {
        super("review.disqualified");
    }
}
