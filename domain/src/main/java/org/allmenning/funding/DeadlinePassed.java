package org.allmenning.funding;

import org.allmenning.shared.DomainException;

/** The call takes no applications now: its deadline has passed by the database's clock, or it is not open yet. */
public final class DeadlinePassed extends DomainException {
    DeadlinePassed(FundingCall call) {
        super(
                call.deadline().isPresent() ? "funding.deadlinePassed" : "funding.notOpen",
                call.title(),
                call.deadline()
                        .map(deadline -> (java.io.Serializable) deadline.atZone(call.timeZone()))
                        .orElse(""));
    }
}
