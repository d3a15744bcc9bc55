package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** No case was chosen. */
public final class NothingToAssign extends DomainException {
    public NothingToAssign() {
        super("review.nothingChosen");
    }
}
