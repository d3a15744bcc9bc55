package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** A list is published once every application that the authority has is decided. */
public final class CasesNotDecided extends DomainException {

    /** @param applications how many have no decision, above zero */
    public CasesNotDecided(int applications) {
        super("decision.casesNotDecided", applications);
    }
}
