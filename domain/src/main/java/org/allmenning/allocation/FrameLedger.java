package org.allmenning.allocation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Money;

/**
 * The money of a call: entries that only grow in number, a balance that never goes below zero nor above the frame, and what
 * each submission holds. The database keeps all of it.
 */
public interface FrameLedger {

    /** What is left; the whole frame while nothing is reserved. */
    Money left(FundingCall call);

    /** The same for each year, where the call divides its frame; otherwise empty. */
    Map<Integer, Money> leftByYear(FundingCall call);

    /** What a submission holds; nothing before it was confirmed and after all was released. */
    Money held(FundingCall call, UUID submissionId);

    /** What each submission of the call holds; those that hold nothing are left out. */
    Map<UUID, Money> held(FundingCall call);

    /** The same, with the years in which they hold it. */
    Map<UUID, AmountsPerYear> heldByYear(FundingCall call);

    /**
     * Sets money aside, all of it or nothing.
     *
     * @param scenarioId by which it is given, or null where a single decision gives it
     * @param amounts by submission, none of them nothing
     * @throws FrameExceeded if the database finds that less is left
     * @throws YearExceeded the same for a year, where the call divides its frame
     * @throws AlreadyHolds if one of them holds something already
     */
    void reserve(FundingCall call, UUID scenarioId, Map<UUID, AmountsPerYear> amounts, UUID by, Instant now);

    /**
     * Gives back what an award no longer takes.
     *
     * @param amounts nothing is entered for a year of nothing
     * @throws ReleaseExceedsHolding if the submission holds less, in one of the years
     */
    void release(FundingCall call, UUID submissionId, AmountsPerYear amounts, UUID by, Instant now);
}
