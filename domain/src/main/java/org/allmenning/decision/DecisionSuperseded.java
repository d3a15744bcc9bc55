package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** A newer decision stands in its place; the lead answers that one. */
public final class DecisionSuperseded extends DomainException {

    public DecisionSuperseded(String project) {
        super("decision.superseded", project);
    }
}
