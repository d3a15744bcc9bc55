package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** A reviewer is not reminded of nothing, nor twice within a day. */
public final class ReminderRefused extends DomainException {

    private ReminderRefused(String code) {
        super(code);
    }

    public static ReminderRefused nothingOpen() {
        return new ReminderRefused("reminder.nothingOpen");
    }

    public static ReminderRefused remindedToday() {
        return new ReminderRefused("reminder.today");
    }
}
