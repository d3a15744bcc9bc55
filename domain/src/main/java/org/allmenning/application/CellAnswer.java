package org.allmenning.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of something typed into a cell.
 *
 * @param units what the cell holds now, minor units or hundredths of hours; null for an empty cell
 * @param revision the cell's revision now
 * @param code a message key where the text was not taken over, else null
 */
public record CellAnswer(
        CellKey key,
        Outcome outcome,
        Long units,
        long revision,
        UUID changedBy,
        Instant changedAt,
        String code,
        List<Serializable> arguments) {

    /** How it ended. */
    public enum Outcome {
        /** The cell holds what was typed. */
        SAVED,
        /** Somebody else changed the cell in between: it holds theirs, and the person chooses. */
        CONFLICT,
        /** The text was not taken over; the cell holds what it held. */
        REFUSED
    }

    public static CellAnswer saved(BudgetCell cell) {
        return of(cell, Outcome.SAVED, null);
    }

    public static CellAnswer conflict(BudgetCell cell) {
        return of(cell, Outcome.CONFLICT, "cell.changedByOther");
    }

    public static CellAnswer refused(BudgetCell cell, String code, Serializable... arguments) {
        return of(cell, Outcome.REFUSED, code, arguments);
    }

    /** For a cell that the application does not have, or no longer has. */
    public static CellAnswer gone(CellKey key) {
        return new CellAnswer(key, Outcome.REFUSED, null, 0, null, null, "cell.gone", List.of());
    }

    private static CellAnswer of(BudgetCell cell, Outcome outcome, String code, Serializable... arguments) {
        var units = cell.units();
        return new CellAnswer(
                cell.key(),
                outcome,
                units.isPresent() ? units.getAsLong() : null,
                cell.revision(),
                cell.changedBy().orElse(null),
                cell.changedAt().orElse(null),
                code,
                List.of(arguments));
    }
}
