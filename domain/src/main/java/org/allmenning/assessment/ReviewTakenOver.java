package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** Another reviewer has taken the case over. */
public final class ReviewTakenOver extends DomainException {
    public ReviewTakenOver() {
        super("review.takenOver");
    }
}
