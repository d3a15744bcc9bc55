package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** A decision-maker sent it back; it waits for an officer to change it. */
public final class DecisionSentBack extends DomainException {

    DecisionSentBack(String project) {
        super("decision.sentBack", project);
    }
}
