package org.allmenning.application;

import org.allmenning.shared.DomainException;

/** The line, or the sub-project that it stood in, was taken out in the meantime. */
public final class LineIsGone extends DomainException {
    public LineIsGone() {
        super("cell.gone");
    }
}
