package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** No case was chosen. */
public final class NoCaseChosen extends DomainException {
    public NoCaseChosen() {
        super("review.nothingChosen");
    }
}
