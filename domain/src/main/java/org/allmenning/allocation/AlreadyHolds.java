package org.allmenning.allocation;

import org.allmenning.shared.DomainException;

/** What gives an application money is confirmed once; a supplementary scenario is for those that hold nothing. */
public final class AlreadyHolds extends DomainException {

    /** @param applications how many of the scenario hold money, at least 1 */
    public AlreadyHolds(int applications) {
        super("allocation.alreadyHolds", applications);
    }
}
