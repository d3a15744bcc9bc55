package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** A scenario of the call is confirmed: its money was given by the ranking, which therefore stays as it is. */
public final class WeightsInUse extends DomainException {
    public WeightsInUse() {
        super("weights.inUse");
    }
}
