package org.allmenning.allocation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was changed in each scenario, by whom and when, as if written in a notebook beside it: typed amounts stand here, change
 * by change, and not in the event log of the call.
 */
public interface ScenarioHistory {

    /** What somebody did. */
    enum Kind {
        AMOUNT,
        LOCK,
        CUT_LINE,
        RULES,
        METHOD,
        UNDO
    }

    /**
     * A change that was made.
     *
     * @param number grows with time
     * @param revision of the scenario after it
     * @param before how what it touched stood until then
     */
    record Entry(long number, long revision, Kind kind, ScenarioBefore before, UUID personId, Instant at) {}

    /**
     * Keeps a change; the revision is the one that the scenario has now.
     *
     * @param undoes the number of the entry that is taken back, or null
     */
    void add(Allocation scenario, Kind kind, ScenarioBefore before, Long undoes);

    /** The newest change of a person that was not taken back and is none itself. */
    Optional<Entry> lastOf(UUID scenarioId, UUID personId);

    /** Whether there is one. */
    boolean hasOneOf(UUID scenarioId, UUID personId);

    /** What came after a number, oldest first. */
    List<Entry> since(UUID scenarioId, long number);
}
