package org.allmenning.assessment;

import java.io.Serializable;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/**
 * How far the reviewers of a call have come, each in one line, by name. Cases that the reader may not handle are not counted.
 *
 * @param lines of those who have a case
 */
public record ReviewBoard(List<Line> lines) implements Serializable {

    /**
     * A reviewer.
     *
     * @param cases how many the person has
     * @param undeclared in how many of them the person has not declared whether impartial
     * @param begun in how many there is a draft
     * @param handedIn how many are done
     * @param waitingSince when the oldest case was given that is not done; null when all are
     * @param lastAt when the person last kept or handed in something; null before the first time
     * @param remindedAt when the person was last reminded; null before the first time
     */
    public record Line(
            UUID reviewerId,
            String name,
            int cases,
            int undeclared,
            int begun,
            int handedIn,
            ZonedDateTime waitingSince,
            ZonedDateTime lastAt,
            ZonedDateTime remindedAt)
            implements Serializable {

        public boolean isDone() {
            return handedIn == cases;
        }

        /** For the picture, in percent. */
        public int percent() {
            return cases == 0 ? 0 : handedIn * 100 / cases;
        }
    }

    public ReviewBoard {
        lines = List.copyOf(lines);
    }
}
