package org.allmenning.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a page was led to after, so that it can say so: {@code ?done=assigned}. */
public enum Done {
    ASSIGNED,
    CASES_ASSIGNED,
    CASES_GIVEN,
    REVIEWER_REMINDED,
    VIEW_KEPT,
    VIEW_REMOVED,
    REVIEWER_DISQUALIFIED,
    REVIEWER_REPLACED,
    RETURNED,
    WENT_ON,
    JUDGED,
    PASSED_ON,
    ALL_PASSED_ON,
    REST_LEFT,
    REOPENED,
    MESSAGE_SENT,
    MESSAGES_READ,
    DECLARED,
    DISQUALIFIED,
    SCORES_SAVED,
    PANEL_KEPT,
    HANDED_IN,
    CONFIRMED,
    SCENARIO_BEGUN,
    SCENARIO_COPIED,
    PANEL_LET_IN,
    PANEL_SHUT_OUT,
    PREPARED,
    DISMISSAL_PREPARED,
    TERMS_SAVED,
    AMOUNTS_CHANGED,
    SUPERSEDING_PREPARED,
    DECISION_DROPPED,
    RESERVATION_LIFTED,
    RESERVATION_NOT_LIFTED,
    SENT_BACK,
    TEXT_SAVED,
    TEXT_REMOVED,
    TEMPLATE_SAVED,
    APPROVED,
    PUBLISHED,
    IMPORTED,
    SAVED,
    CALL_BEGUN,
    COPIED,
    CALL_PUBLISHED,
    DEADLINE_EXTENDED,
    RULE_SAVED,
    RULE_REMOVED,
    WEIGHED;

    static final String PARAMETER = "done";

    static Optional<Done> of(String word) {
        return Arrays.stream(values()).filter(done -> done.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The message key of the sentence. */
    public String key() {
        return "done." + word();
    }
}
