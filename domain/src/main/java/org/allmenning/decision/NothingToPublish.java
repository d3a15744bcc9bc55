package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** A list of awards is made of approved decisions, and there is none yet. */
public final class NothingToPublish extends DomainException {
    public NothingToPublish() {
        super("decision.nothingToPublish");
    }
}
