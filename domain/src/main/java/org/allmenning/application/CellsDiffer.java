package org.allmenning.application;

import org.allmenning.shared.DomainException;

/** A line of money has amounts, a line of own work has hours and rates: one does not become the other. */
public final class CellsDiffer extends DomainException {
    CellsDiffer() {
        super("application.cellsDiffer");
    }
}
