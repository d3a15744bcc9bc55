package org.allmenning.application;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a batch of cells, and what follows.
 *
 * @param answers one per entry, in the same order
 * @param before the application as it stood when the cells came; others may have changed it since the person looked
 * @param after the application as it stands with them
 */
public record CellsEntered(List<CellAnswer> answers, ApplicationView before, ApplicationView after)
        implements Serializable {

    public CellsEntered {
        answers = List.copyOf(answers);
    }
}
