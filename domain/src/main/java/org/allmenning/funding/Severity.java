package org.allmenning.funding;

/** What a finding does to the application. */
public enum Severity {
    /** It cannot be submitted. */
    BLOCKS,
    /** The applicant is told. */
    WARNS,
    /** The case officer is asked to look. */
    ASKS_OFFICER
}
