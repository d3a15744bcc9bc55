package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** A newer decision stands in the place of the award, or waits for approval: nothing is noted about its reservation any more. */
public final class NewerThanReservation extends DomainException {

    public NewerThanReservation(String project) {
        super("decision.newerThanReservation", project);
    }
}
