package org.allmenning.allocation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmenning.assessment.RankingUse;

/** The scenarios of each call. */
public interface Allocations extends RankingUse {

    @Override
    default boolean isRankingUsed(UUID callId) {
        return !confirmedOf(callId).isEmpty();
    }

    @Override
    default void keepRankingUnused(UUID callId) {
        openForChange(callId);
    }

    /** In the order of their numbers. */
    List<Allocation> ofCall(UUID callId);

    /** Of these calls what the panel may read, in the order of their numbers. */
    List<Allocation> openToPanels(Set<UUID> callIds);

    /** What is reserved, first confirmed first. No application is in two of them while it holds anything. */
    List<Allocation> confirmedOf(UUID callId);

    /** With its lines; empty where there is none of that id. */
    Optional<Allocation> find(UUID scenarioId);

    /** Locked until the transaction ends. */
    Optional<Allocation> forChange(UUID scenarioId);

    /** All of a call that are not confirmed, locked until the transaction ends. */
    List<Allocation> openForChange(UUID callId);

    /** The number of the next scenario of a call; until the transaction ends nobody else gets one. */
    int nextNumber(UUID callId);

    void add(Allocation allocation);

    /**
     * Replaces what a scenario proposes for some applications, however many lines that is, and writes what was changed so far.
     *
     * @param scenario locked, and told of the change by {@link Allocation#change}
     */
    void putLines(Allocation scenario, Set<UUID> submissions, List<AllocationLine> lines);

    /** Writes what was changed so far, so that revisions are the new ones. */
    void write();
}
