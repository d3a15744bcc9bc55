package org.allmenning.funding;

import org.allmenning.shared.DomainException;

/** Somebody changed the call after this page was opened. Nothing was changed. */
public final class StaleCall extends DomainException {
    StaleCall() {
        super("funding.staleCall");
    }
}
