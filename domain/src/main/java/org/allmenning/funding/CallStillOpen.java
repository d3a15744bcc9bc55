package org.allmenning.funding;

import org.allmenning.shared.DomainException;

/** While applications come in, the weights bind applicants: they are changed with the rules of the call, and applicants are told. */
public final class CallStillOpen extends DomainException {
    CallStillOpen() {
        super("funding.callStillOpen");
    }
}
