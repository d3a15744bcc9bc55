package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** The decisions of this call stand already. */
public final class AlreadyPrepared extends DomainException {
    public AlreadyPrepared() {
        super("decision.alreadyPrepared");
    }
}
