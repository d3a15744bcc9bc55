package org.allmenning.allocation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.Money;

/**
 * The money of a call: entries that only grow in number, a balance that never goes below zero nor above the frame, and what
 * each submission holds. The database keeps all of it.
 */
public interface FrameLedger {

    /** What is left; the whole frame while nothing is reserved. */
    Money left(FundingCall call);

    /** What a submission holds; nothing before it was confirmed and after all was released. */
    Money held(FundingCall call, UUID submissionId);

    /** What each submission of the call holds; those that hold nothing are left out. */
    Map<UUID, Money> held(FundingCall call);

    /**
     * Sets money aside, all of it or nothing.
     *
     * @param amounts by submission, each above zero
     * @throws FrameExceeded if the database finds that less is left
     * @throws AlreadyHolds if one of them holds something already
     */
    void reserve(FundingCall call, UUID scenarioId, Map<UUID, Money> amounts, UUID by, Instant now);

    /**
     * Gives back what an award no longer takes.
     *
     * @param amount nothing is entered for zero
     * @throws ReleaseExceedsHolding if the submission holds less
     */
    void release(FundingCall call, UUID submissionId, Money amount, UUID by, Instant now);
}
