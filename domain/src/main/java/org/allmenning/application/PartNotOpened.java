package org.allmenning.application;

import org.allmenning.shared.DomainException;

/** The application was sent back, but not for this part of it. */
public final class PartNotOpened extends DomainException {

    /** For answers that are given cell by cell. */
    public static final String CODE = "completion.partNotOpened";

    PartNotOpened() {
        super(CODE);
    }
}
