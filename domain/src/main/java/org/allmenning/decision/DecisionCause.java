package org.allmenning.decision;

/** Why a decision takes the place of an earlier one. */
public enum DecisionCause {
    /** The authority corrects itself (Norwegian: Public Administration Act, § 35). */
    CORRECTION,
    /** An appeal was upheld. */
    APPEAL,
    /** Money came free, and an application further down the ranking gets it. */
    RELEASE,
    /** The lead declined the award. */
    DECLINED;

    /** Whether an officer decides on it case by case; the others come from an allocation and from the lead. */
    public boolean isReconsidered() {
        return this == CORRECTION || this == APPEAL;
    }
}
