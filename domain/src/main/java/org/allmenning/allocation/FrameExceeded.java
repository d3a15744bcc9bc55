package org.allmenning.allocation;

import org.allmenning.shared.DomainException;
import org.allmenning.shared.Money;

/** There is not that much left of the frame; the database's balance said so. */
public final class FrameExceeded extends DomainException {
    public FrameExceeded(Money wanted, Money left) {
        super("allocation.frameExceeded", wanted, left);
    }
}
