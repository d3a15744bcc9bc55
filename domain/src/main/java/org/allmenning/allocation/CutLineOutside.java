package org.allmenning.allocation;

import org.allmenning.shared.DomainException;

/** A cut line stands before the first row, after the last, or between two. */
public final class CutLineOutside extends DomainException {
    public CutLineOutside(int rows) {
        super("allocation.cutLineOutside", rows);
    }
}
