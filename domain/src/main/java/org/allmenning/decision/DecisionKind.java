package org.allmenning.decision;

/** What was decided. */
public enum DecisionKind {
    AWARD,
    /** Less than was asked for. */
    PARTIAL_AWARD,
    REJECTION,
    /** A formal fault; the application was not assessed. */
    DISMISSAL,
    /** The lead said no to its award: nothing is given any more. It is the lead’s word, so it stands at once. */
    DECLINED,
    /** An award of a year before this software, without a submission. */
    IMPORTED;

    public boolean isAward() {
        return this == AWARD || this == PARTIAL_AWARD || this == IMPORTED;
    }

    /** A rejection, a dismissal, and an award of less than was asked for (Norwegian: Public Administration Act, § 24). */
    public boolean needsReasons() {
        return this == REJECTION || this == DISMISSAL || this == PARTIAL_AWARD;
    }

    /** Whether a new decision can take its place: what the lead said no to, and what was imported, stays. */
    public boolean isSupersedable() {
        return this != DECLINED && this != IMPORTED;
    }

    /** What comes of an award compared with what was asked for. */
    static DecisionKind of(long awarded, long requested) {
        if (awarded == 0) {
            return REJECTION;
        }
        return awarded < requested ? PARTIAL_AWARD : AWARD;
    }
}
