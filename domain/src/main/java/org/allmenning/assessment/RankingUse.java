package org.allmenning.assessment;

import java.util.UUID;

/** What is built on the ranking of a call, so that a change of it would pull the ground from under it. */
public interface RankingUse {

    /** Whether money was given by the ranking: a scenario of the call is confirmed. */
    boolean isRankingUsed(UUID callId);

    /**
     * Refuses points of a call that would change its ranking.
     *
     * @throws ScoresInUse if money was given by it
     */
    default void requireRankingUnused(UUID callId) {
        if (isRankingUsed(callId)) {
            throw new ScoresInUse();
        }
    }

    /** Until the transaction ends no scenario of the call is confirmed. */
    void keepRankingUnused(UUID callId);
}
