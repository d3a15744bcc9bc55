package org.allmenning.decision;

/** Why a decision takes the place of an earlier one. */
public enum DecisionCause {
    /** The authority corrects itself (Norwegian: Public Administration Act, § 35). */
    CORRECTION,
    /** An appeal was upheld. */
    APPEAL,
    /** Money came free, and an application further down the ranking gets it. */
    RELEASE,
    /** The council that an award was reserved for did not decide in time: the authority takes the award back. */
    LAPSED,
    /** The lead declined the award. */
    DECLINED;

    /** Whether an officer may prepare a decision for it; the lead alone declines. */
    public boolean isForOfficers() {
        return this != DECLINED;
    }
}
