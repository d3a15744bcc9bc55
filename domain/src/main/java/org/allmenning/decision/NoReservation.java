package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** The award has no reservation that could be lifted: it never had one, or it is lifted already. */
public final class NoReservation extends DomainException {

    NoReservation(String project) {
        super("decision.noReservation", project);
    }
}
