package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** Awards are published on the page of their call, which nobody sees before the call itself is published. */
public final class CallNotAnnounced extends DomainException {

    public CallNotAnnounced() {
        super("decision.callNotAnnounced");
    }
}
