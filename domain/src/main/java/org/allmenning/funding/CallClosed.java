package org.allmenning.funding;

import org.allmenning.shared.DomainException;

/** After the deadline the rules are what they were. */
public final class CallClosed extends DomainException {
    CallClosed() {
        super("funding.callClosed");
    }
}
