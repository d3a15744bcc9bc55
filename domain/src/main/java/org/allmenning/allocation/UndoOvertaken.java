package org.allmenning.allocation;

import org.allmenning.shared.DomainException;

/** Somebody else changed the same since, and that is not taken back with one’s own change. */
public final class UndoOvertaken extends DomainException {
    public UndoOvertaken() {
        super("allocation.undoOvertaken");
    }
}
