package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** Only an award that waits for its lead’s answer, or a rejection, is replaced by a new decision; and only once. */
public final class NotToBeSuperseded extends DomainException {

    public NotToBeSuperseded(String project) {
        super("decision.notToBeSuperseded", project);
    }
}
