package org.allmenning.funding;

import java.time.Instant;
import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** A deadline is moved to a later moment only, and to one that is still to come. */
public final class DeadlineNotLater extends DomainException implements AboutField {
    DeadlineNotLater(FundingCall call) {
        super("funding.deadlineNotLater", call.deadline().orElse(Instant.EPOCH).atZone(call.timeZone()));
    }

    @Override
    public String place() {
        return "deadlineDay";
    }
}
