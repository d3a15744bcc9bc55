package org.allmenning.assessment;

/** Whether a reviewer may handle a case (Norwegian: habilitet). */
public enum Impartiality {
    NOT_DECLARED,
    IMPARTIAL,
    /** Neither reads nor scores nor decides. */
    DISQUALIFIED
}
