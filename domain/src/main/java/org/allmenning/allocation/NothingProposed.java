package org.allmenning.allocation;

import org.allmenning.shared.DomainException;

/** An empty proposal cannot be confirmed. */
public final class NothingProposed extends DomainException {
    public NothingProposed() {
        super("allocation.nothingProposed");
    }
}
