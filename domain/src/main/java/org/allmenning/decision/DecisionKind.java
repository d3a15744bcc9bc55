package org.allmenning.decision;

/** What was decided. */
public enum DecisionKind {
    AWARD,
    /** Less than was asked for. */
    PARTIAL_AWARD,
    REJECTION,
    /** An award of a year before this software, without a submission. */
    IMPORTED;

    public boolean isAward() {
        return this != REJECTION;
    }
}
