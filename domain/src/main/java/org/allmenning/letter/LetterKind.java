package org.allmenning.letter;

import java.util.Optional;
import org.allmenning.decision.DecisionKind;

/** What a letter tells. */
public enum LetterKind {
    AWARD,
    /** Less than was asked for; the letter says which sub-projects. */
    PARTIAL_AWARD,
    /** With the facts, the criteria and the main considerations (Norwegian: Public Administration Act, § 25). */
    REJECTION,
    /** A formal fault; the application was not assessed. */
    DISMISSAL;

    /** Empty where the lead declined, and for an award of a year before this software: its letter was sent elsewhere. */
    public static Optional<LetterKind> of(DecisionKind kind) {
        return switch (kind) {
            case AWARD -> Optional.of(AWARD);
            case PARTIAL_AWARD -> Optional.of(PARTIAL_AWARD);
            case REJECTION -> Optional.of(REJECTION);
            case DISMISSAL -> Optional.of(DISMISSAL);
            case DECLINED, IMPORTED -> Optional.empty();
        };
    }

    boolean isAward() {
        return this == AWARD || this == PARTIAL_AWARD;
    }
}
