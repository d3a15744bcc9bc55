package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** Weights hold only after their effect was seen: these weights on these scores, as they stand now. */
public final class EffectNotSeen extends DomainException {
    public EffectNotSeen() {
        super("weights.effectNotSeen");
    }
}
