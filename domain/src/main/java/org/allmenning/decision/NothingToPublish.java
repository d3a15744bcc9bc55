package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** A list of awards is published once all its decisions are approved. */
public final class NothingToPublish extends DomainException {
    public NothingToPublish() {
        super("decision.nothingToPublish");
    }
}
