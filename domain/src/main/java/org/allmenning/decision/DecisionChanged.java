package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** Somebody changed the decision since it was read; nobody approves or overwrites what they have not seen. */
public final class DecisionChanged extends DomainException {

    public DecisionChanged(String project) {
        super("decision.changed", project);
    }
}
