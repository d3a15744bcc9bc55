package org.allmenning.allocation;

import java.time.Instant;
import java.util.UUID;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.Money;

/** The money of a call: entries that only grow in number, and a balance that never goes below zero. */
public interface FrameLedger {

    /** What is left; the whole frame while nothing is reserved. */
    Money left(FundingCall call);

    /** @throws FrameExceeded if the database finds that less is left */
    void reserve(FundingCall call, UUID allocationId, Money amount, UUID by, Instant now);

    /** Gives back what an award no longer takes; the submission is the one that had it. */
    void release(FundingCall call, UUID submissionId, Money amount, UUID by, Instant now);
}
