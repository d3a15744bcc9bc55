package org.allmenning.funding;

import org.allmenning.shared.DomainException;

/** Reviewers score once the deadline has passed. */
public final class ScoringNotOpen extends DomainException {
    ScoringNotOpen(FundingCall call) {
        super("funding.scoringNotOpen", call.deadline().orElseThrow().atZone(call.timeZone()));
    }
}
