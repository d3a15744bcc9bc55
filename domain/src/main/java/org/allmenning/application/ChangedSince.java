package org.allmenning.application;

import org.allmenning.shared.DomainException;

/** A change cannot be taken back, because what it left was changed since. */
public final class ChangedSince extends DomainException {
    public ChangedSince() {
        super("history.changedSince");
    }
}
