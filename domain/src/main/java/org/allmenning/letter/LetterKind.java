package org.allmenning.letter;

import java.util.Optional;
import org.allmenning.decision.DecisionCause;
import org.allmenning.decision.DecisionKind;

/** What a letter tells. */
public enum LetterKind {
    AWARD,
    /** Less than was asked for; the letter says which sub-projects. */
    PARTIAL_AWARD,
    /** With the facts, the criteria and the main considerations (Norwegian: Public Administration Act, § 25). */
    REJECTION,
    /** An award is taken back because the council that it was reserved for did not decide in time. */
    LAPSE,
    /** A formal fault; the application was not assessed. */
    DISMISSAL;

    /**
     * The letter about a decision.
     *
     * @param cause why it supersedes another, or null for a first one
     * @return empty where the lead declined, and for an award of a year before this software: its letter was sent elsewhere.
     */
    public static Optional<LetterKind> of(DecisionKind kind, DecisionCause cause) {
        return switch (kind) {
            case AWARD -> Optional.of(AWARD);
            case PARTIAL_AWARD -> Optional.of(PARTIAL_AWARD);
            case REJECTION -> Optional.of(cause == DecisionCause.LAPSED ? LAPSE : REJECTION);
            case DISMISSAL -> Optional.of(DISMISSAL);
            case DECLINED, IMPORTED -> Optional.empty();
        };
    }

    /** What the letters of this kind are about. */
    public DecisionKind about() {
        return this == LAPSE ? DecisionKind.REJECTION : DecisionKind.valueOf(name());
    }

    boolean isAward() {
        return this == AWARD || this == PARTIAL_AWARD;
    }
}
