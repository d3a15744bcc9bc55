package org.allmenning.funding;

import org.allmenning.shared.DomainException;

/** Something is missing without which the call cannot be published. */
public final class CallNotReady extends DomainException {
    CallNotReady(long missing) {
        super("funding.callNotReady", missing);
    }
}
