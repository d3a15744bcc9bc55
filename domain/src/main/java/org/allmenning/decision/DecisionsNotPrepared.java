package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** Decisions are prepared from a confirmed allocation. */
public final class DecisionsNotPrepared extends DomainException {
    public DecisionsNotPrepared() {
        super("decision.notPrepared");
    }
}
