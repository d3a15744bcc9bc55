package org.allmenning.application;

import org.allmenning.shared.DomainException;

/** A budget sheet has room for {@value SubProject#MOST_LINES} lines. */
public final class TooManyLines extends DomainException {
    public TooManyLines() {
        super("budget.tooManyLines", SubProject.MOST_LINES);
    }
}
