package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** A list is published with all its decisions or not at all: some of them wait for approval. */
public final class DecisionsStillOpen extends DomainException {

    /** @param open how many wait, above zero */
    public DecisionsStillOpen(int open) {
        super("decision.stillOpen", open);
    }
}
