package org.allmenning.allocation;

import org.allmenning.shared.DomainException;

/** Somebody changed the proposal after this page was opened. */
public final class StaleAllocation extends DomainException {
    public StaleAllocation() {
        super("allocation.stale");
    }
}
