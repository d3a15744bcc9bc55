package org.allmenning.allocation;

import org.allmenning.shared.DomainException;

/** The person has changed nothing in the scenario that was not taken back already. */
public final class NothingToUndo extends DomainException {
    public NothingToUndo() {
        super("allocation.nothingToUndo");
    }
}
