package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** What decides on all applications of a call is not for who is disqualified from one of them. */
public final class DisqualifiedInCall extends DomainException {
    public DisqualifiedInCall() {
        super("review.disqualifiedInCall");
    }
}
