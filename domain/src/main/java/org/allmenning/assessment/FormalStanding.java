package org.allmenning.assessment;

/** How far the newest version of a case has come in the formal check. */
public enum FormalStanding {
    /** Not passed on; nothing judged so far stands in its way. */
    OPEN,
    /** An officer judged that a requirement is not met: whoever gives it money or a reviewer should know. */
    NOT_MET,
    PASSED_ON
}
