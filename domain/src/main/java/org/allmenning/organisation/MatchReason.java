package org.allmenning.organisation;

import org.allmenning.shared.Messages;

/** Why an organisation answers a search; the nearer reason first. */
public enum MatchReason {
    NAME,
    CODE,
    REGISTER_NUMBER,
    /** A code that ended before the day of the search: 5406 for Hammerfest since 2024. */
    FORMER_CODE,
    FORMER_NAME,
    /** A code that begins after the day of the search. */
    LATER_CODE,
    LATER_NAME;

    /** The reason in words; the term that matched fills its place. */
    public Messages.Key label() {
        return new Messages.Key("organisationMatch." + name());
    }
}
