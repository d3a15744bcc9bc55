package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** The weights that were typed are those that hold already. */
public final class WeightsUnchanged extends DomainException {
    public WeightsUnchanged() {
        super("weights.unchanged");
    }
}
