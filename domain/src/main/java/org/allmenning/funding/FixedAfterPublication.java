package org.allmenning.funding;

import org.allmenning.shared.DomainException;

/** Applicants rely on the address, the currency, the years and the moments of a call that is published. */
public final class FixedAfterPublication extends DomainException {
    FixedAfterPublication() {
        super("funding.fixedAfterPublication");
    }
}
