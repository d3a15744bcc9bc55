package org.allmenning.letter;

import java.io.Serializable;
import java.util.List;
import org.allmenning.decision.DecisionView;
import org.allmenning.shared.Language;

/**
 * A letter as it is read: heading, what was decided, why, and what follows.
 *
 * @param paragraphs in reading order, in {@code language}
 */
public record Letter(DecisionView decision, Language language, String heading, List<String> paragraphs)
        implements Serializable {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }
}
