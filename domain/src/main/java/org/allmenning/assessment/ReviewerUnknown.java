package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** Only a reviewer of the own authority can be given a case. */
public final class ReviewerUnknown extends DomainException {
    public ReviewerUnknown() {
        super("review.reviewerUnknown");
    }
}
