package org.allmenning.letter;

import java.io.Serializable;
import java.util.List;
import org.allmenning.funding.CallOverview;

/**
 * The letters of a call, and how far they have come.
 *
 * @param letters about all decisions, in the order of the case numbers, without their words
 */
public record LetterProgress(CallOverview call, List<Line> letters) implements Serializable {

    /**
     * One letter.
     *
     * @param sent null until the decision is approved
     */
    public record Line(org.allmenning.decision.DecisionView decision, LetterKind kind, Letter.Sent sent)
            implements Serializable {}

    public LetterProgress {
        letters = List.copyOf(letters);
    }

    /** How many were sent. */
    public int sent() {
        return (int) letters.stream().filter(line -> line.sent() != null).count();
    }

    /** How many of them can be had as a document. */
    public int documents() {
        return (int) letters.stream()
                .filter(line -> line.sent() != null && line.sent().hasDocument())
                .count();
    }

    /** Whether documents are being made at the moment. */
    public boolean isUnderWay() {
        return documents() < sent();
    }
}
