package org.allmenning.funding;

import org.allmenning.shared.DomainException;
import org.allmenning.shared.Money;

/** The frames of the years are the frame of the call divided: together neither more nor less. */
public final class FrameMustAddUp extends DomainException {
    FrameMustAddUp(Money frame, long sum) {
        super(
                frame == null ? "funding.frameOfYearsAlone" : "funding.frameMustAddUp",
                frame == null ? "" : frame,
                frame == null ? "" : new Money(sum, frame.currency()));
    }
}
