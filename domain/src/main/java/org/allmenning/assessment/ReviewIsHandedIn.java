package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** What was handed in is not changed any more. */
public final class ReviewIsHandedIn extends DomainException {
    public ReviewIsHandedIn() {
        super("review.handedIn");
    }
}
