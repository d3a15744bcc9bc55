package org.allmenning.allocation;

import org.allmenning.shared.DomainException;
import org.allmenning.shared.Money;

/** An application cannot give back more of the frame than it holds. */
public final class ReleaseExceedsHolding extends DomainException {
    public ReleaseExceedsHolding(Money wanted, Money held) {
        super("allocation.releaseExceedsHolding", wanted, held);
    }
}
