package org.allmenning.notification;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.allmenning.shared.Language;

/** Whose drafts lie there while a deadline comes near, and who was told. */
public interface Reminders {

    /**
     * Somebody is to be reminded of a draft.
     *
     * @param daysBefore 7 in the week before the deadline, 1 on the last day
     * @param deadline in the call's time zone
     * @param language of the application
     */
    record Reminder(
            UUID applicationId,
            UUID authorityId,
            UUID personId,
            String title,
            Language language,
            int daysBefore,
            ZonedDateTime deadline) {}

    /** Those who began a draft or changed it last, and have let it rest for an hour. */
    List<Reminder> due(Instant now);

    /** Notes that somebody is reminded; false if that was noted before, by whichever node. */
    boolean note(Reminder reminder, Instant now);
}
