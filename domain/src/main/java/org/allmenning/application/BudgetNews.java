package org.allmenning.application;

import java.io.Serializable;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.allmenning.shared.LocalizedText;

/**
 * What happened to a budget since somebody looked.
 *
 * @param revision of the application now
 * @param cells those that were entered, each once, as it stands now
 * @param linesChanged whether lines or sub-projects came, went, moved or changed their words
 * @param present who else has the budget open
 */
public record BudgetNews(long revision, List<CellNews> cells, boolean linesChanged, List<Colleague> present)
        implements Serializable {

    public BudgetNews {
        cells = List.copyOf(cells);
        present = List.copyOf(present);
    }

    /**
     * A cell that was entered.
     *
     * @param units what it holds now, or null
     * @param before what it held before the last change, or null
     * @param own whether the reader entered it, in another window perhaps
     */
    public record CellNews(
            CellKey key,
            Long units,
            long revision,
            Long before,
            String person,
            LocalizedText organisation,
            boolean own,
            ZonedDateTime at)
            implements Serializable {}

    /** Somebody else at work. The name is empty where the person was erased. */
    public record Colleague(UUID personId, String person, LocalizedText organisation) implements Serializable {}
}
