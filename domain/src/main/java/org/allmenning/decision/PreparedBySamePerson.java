package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** Whoever prepared a decision does not approve it. */
public final class PreparedBySamePerson extends DomainException {
    public PreparedBySamePerson() {
        super("decision.samePerson");
    }
}
