package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** A scenario of the call is confirmed: its money was given by the ranking, so that no points of the call change any more. */
public final class ScoresInUse extends DomainException {
    public ScoresInUse() {
        super("review.scoresInUse");
    }
}
