package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** An approved decision is not approved again, nor changed. */
public final class AlreadyApproved extends DomainException {
    AlreadyApproved(String project) {
        super("decision.alreadyApproved", project);
    }
}
