package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** Nothing is approved unless somebody says which decisions. */
public final class NothingChosen extends DomainException {
    public NothingChosen() {
        super("decision.nothingChosen");
    }
}
