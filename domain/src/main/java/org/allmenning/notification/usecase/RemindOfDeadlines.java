package org.allmenning.notification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.allmenning.notification.Concern;
import org.allmenning.notification.Reminders;
import org.allmenning.notification.Reminders.Reminder;
import org.allmenning.shared.DeadlineClock;

/** Reminds those with a draft a week before the deadline and on the last day, once each. */
@ApplicationScoped
class RemindOfDeadlines {

    private Reminders reminders;
    private Post post;
    private DeadlineClock clock;

    protected RemindOfDeadlines() {}

    @Inject
    RemindOfDeadlines(Reminders reminders, Post post, DeadlineClock clock) {
        this.reminders = reminders;
        this.post = post;
        this.clock = clock;
    }

    @Transactional
    void remind() {
        var now = clock.now();
        reminders.due(now).stream()
                .filter(reminder -> reminders.note(reminder, now))
                .forEach(this::send);
    }

    private void send(Reminder reminder) {
        post.send(
                reminder.personId(),
                new Concern(reminder.authorityId(), reminder.applicationId()),
                reminder.language(),
                "mail.deadline",
                reminder.title(),
                reminder.deadline(),
                Post.address("/my/application?id=" + reminder.applicationId()));
    }
}
