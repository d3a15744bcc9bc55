package org.allmenning.application;

import org.allmenning.shared.DomainException;

/** Somebody else wrote in the field since the page was opened. */
public final class FieldChanged extends DomainException {
    FieldChanged() {
        super("field.changedSince");
    }
}
