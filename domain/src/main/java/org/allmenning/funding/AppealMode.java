package org.allmenning.funding;

/** What a letter says about appeals against the decisions of a call. */
public enum AppealMode {
    /** Decisions of the call cannot be appealed against. */
    NONE,
    /** Three weeks to the authority, by the Norwegian Public Administration Act § 29. */
    THREE_WEEKS,
    /** A claim for a revised decision to the authority, then an appeal to the court, by Finnish law. */
    FINNISH_REVIEW
}
