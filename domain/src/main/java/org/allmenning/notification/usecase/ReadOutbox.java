package org.allmenning.notification.usecase;

import static org.allmenning.shared.Role.ADMINISTRATOR;
import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.notification.Concern;
import org.allmenning.notification.MailLine;
import org.allmenning.notification.Outbox;
import org.allmenning.notification.OutboxMessage;
import org.allmenning.organisation.Person;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.submission.Disqualifications;

/** The authority reads what was sent to applicants of its calls, and what waits or was refused. */
@ApplicationScoped
public class ReadOutbox {

    private static final int MOST_OF_CASE = 100;

    private CaseAccess access;
    private Outbox outbox;
    private Persons persons;
    private Disqualifications disqualifications;
    private CurrentActor actor;

    protected ReadOutbox() {}

    @Inject
    public ReadOutbox(
            CaseAccess access,
            Outbox outbox,
            Persons persons,
            Disqualifications disqualifications,
            CurrentActor actor) {
        this.access = access;
        this.outbox = outbox;
        this.persons = persons;
        this.disqualifications = disqualifications;
        this.actor = actor;
    }

    /** A page of them, newest first, without those about cases that the person is disqualified from. */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR, AUDITOR})
    public List<MailLine> newest(int first, int most) {
        return lines(outbox.ofAuthority(actor.get().organisationId(), closed(), first, most));
    }

    /** What was sent about one case, newest first; {@value #MOST_OF_CASE} at most. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public List<MailLine> ofCase(UUID submissionId) {
        var submission = access.submission(submissionId);
        return lines(outbox.ofApplication(submission.applicationId(), MOST_OF_CASE));
    }

    private List<MailLine> lines(List<OutboxMessage> messages) {
        var recipients =
                persons.byIds(messages.stream().map(OutboxMessage::recipientId).collect(Collectors.toSet()));
        return messages.stream()
                .map(message -> line(message, Optional.ofNullable(recipients.get(message.recipientId()))))
                .toList();
    }

    /** How many there are. */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR, AUDITOR})
    public int size() {
        return outbox.countOfAuthority(actor.get().organisationId(), closed());
    }

    private Set<UUID> closed() {
        return disqualifications.applicationsBarredTo(actor.get().personId());
    }

    private static MailLine line(OutboxMessage message, Optional<Person> recipient) {
        return new MailLine(
                message.id(),
                message.concern().map(Concern::applicationId),
                recipient.flatMap(Person::displayName),
                message.subject(),
                message.body(),
                message.language(),
                message.createdAt(),
                message.sentAt(),
                message.attempts(),
                message.lastError());
    }
}
