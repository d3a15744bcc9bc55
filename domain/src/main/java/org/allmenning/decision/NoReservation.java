package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** The award has no reservation that could be lifted. */
public final class NoReservation extends DomainException {

    NoReservation(String project) {
        super("decision.noReservation", project);
    }
}
