package org.allmenning.allocation;

import org.allmenning.shared.DomainException;

/** What was confirmed is not changed any more. */
public final class AllocationIsConfirmed extends DomainException {
    public AllocationIsConfirmed() {
        super("allocation.confirmed");
    }
}
