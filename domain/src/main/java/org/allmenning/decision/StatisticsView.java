package org.allmenning.decision;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmenning.shared.LocalizedText;

/**
 * Statistics as a person of the authority sees them.
 *
 * @param calls that can be chosen, newest first
 * @param chosen the call counted, or null for all of them
 * @param leftOut how many applications are not counted because the person is disqualified from them
 * @param statistics of all others; null where there is nothing to count
 */
public record StatisticsView(List<Choice> calls, UUID chosen, int leftOut, Statistics statistics)
        implements Serializable {

    /** A call with applications. */
    public record Choice(UUID id, LocalizedText title, int year) implements Serializable {}

    public StatisticsView {
        calls = List.copyOf(calls);
    }
}
