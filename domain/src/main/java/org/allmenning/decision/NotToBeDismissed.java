package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** Only what was sent in and is not assessed yet can be dismissed. */
public final class NotToBeDismissed extends DomainException {

    public NotToBeDismissed(String project) {
        super("decision.notToBeDismissed", project);
    }
}
