package org.allmenning.decision;

import java.time.LocalDate;
import org.allmenning.shared.DomainException;

/** The last day for accepting an award has passed; the authority can set another by a new decision. */
public final class TooLateToAccept extends DomainException {

    public TooLateToAccept(String project, LocalDate lastDay) {
        super("decision.tooLateToAccept", project, lastDay);
    }
}
