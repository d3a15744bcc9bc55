package org.allmenning.application;

import java.io.Serializable;
import java.time.ZonedDateTime;
import org.allmenning.shared.LocalizedText;

/**
 * A line of the history of a budget, as lead and partners read it.
 *
 * @param person the name, or empty where it was erased
 * @param part the title of the sub-project now
 * @param line what the line says now, or null where a whole sub-project was changed
 * @param measure and {@code year} for a cell, else null
 * @param before what the cell held, or null for nothing
 * @param wordsBefore what the line said before, where that was changed, else null
 * @param mayTakeBack whether the reader can take it back: nothing was changed since, and it concerns the reader
 */
public record HistoryEntry(
        long revision,
        int ordinal,
        ZonedDateTime at,
        String person,
        LocalizedText organisation,
        BudgetChange.Kind kind,
        String part,
        LineWords line,
        Measure measure,
        Integer year,
        Long before,
        Long after,
        LineWords wordsBefore,
        boolean mayTakeBack)
        implements Serializable {}
