package org.allmenning.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.funding.FundingCalls;
import org.allmenning.organisation.Organisations;
import org.allmenning.organisation.Person;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.Submission;
import org.allmenning.submission.SubmittedApplication.Party;

/** Lays the messages of a case out, and sends one; whoever asks has been let in already. */
@ApplicationScoped
public class MessageDesk {

    private CaseMessages messages;
    private FundingCalls calls;
    private Persons persons;
    private Organisations organisations;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<MessageWritten> written;

    protected MessageDesk() {}

    @Inject
    public MessageDesk(
            CaseMessages messages,
            FundingCalls calls,
            Persons persons,
            Organisations organisations,
            CurrentActor actor,
            DeadlineClock clock,
            Event<MessageWritten> written) {
        this.messages = messages;
        this.calls = calls;
        this.persons = persons;
        this.organisations = organisations;
        this.actor = actor;
        this.clock = clock;
        this.written = written;
    }

    /**
     * @param readUntil until when the reader has read what the others wrote; what is later is unread
     * @param answerable whether the reader may write
     */
    public MessageView view(UUID applicationId, UUID callId, Optional<Instant> readUntil, boolean answerable) {
        var all = messages.of(applicationId);
        var zone = calls.get(callId).timeZone();
        var names = persons.byIds(all.stream().map(CaseMessage::senderId).collect(Collectors.toSet()));
        var senders = organisations.byIds(
                all.stream().map(CaseMessage::organisationId).collect(Collectors.toSet()));
        return new MessageView(
                applicationId,
                all.stream()
                        .map(message -> new MessageLine(
                                message.id(),
                                message.sentAt().atZone(zone),
                                Optional.ofNullable(names.get(message.senderId()))
                                        .flatMap(Person::displayName)
                                        .orElse(""),
                                senders.get(message.organisationId()).name(),
                                message.isFromAuthority(),
                                message.body(),
                                !message.isFromAuthority()
                                        && readUntil
                                                .filter(read -> !read.isBefore(message.sentAt()))
                                                .isEmpty()))
                        .toList(),
                answerable);
    }

    /**
     * Sends a message once: the same text with the same key is the same message.
     *
     * @param submission the newest version of the application
     * @throws MessageUnusable for an empty text or one of more than 5,000 characters
     * @throws MessageSentAlready for another text with the same key
     */
    public UUID send(Submission submission, IdempotencyKey key, String typed) {
        var text = new MessageText(typed);
        var sender = actor.get().personId();
        messages.lock(submission.applicationId());
        var sent = messages.ofKey(submission.applicationId(), sender, key);
        if (sent.isPresent()) {
            if (!sent.get().body().equals(text.value())) {
                throw new MessageSentAlready();
            }
            return sent.get().id();
        }
        var message = new CaseMessage(
                submission, sender, actor.get().organisationId(), text, key, now(submission.applicationId()));
        messages.add(message);
        written.fire(announcement(message, submission));
        return message.id();
    }

    /** Never before what is there already, though a transaction that waited is older: what was in sight stays what was before. */
    private Instant now(UUID applicationId) {
        var now = clock.now();
        return messages.last(applicationId)
                .map(last -> last.sentAt().plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .orElse(now);
    }

    private MessageWritten announcement(CaseMessage message, Submission submission) {
        var application = submission.application();
        return new MessageWritten(
                message.isFromAuthority(),
                message.applicationId(),
                submission.id(),
                submission.authorityId(),
                submission.submittedBy(),
                application.participants().stream().map(Party::id).toList(),
                messages.of(submission.applicationId()).stream()
                        .filter(CaseMessage::isFromAuthority)
                        .map(CaseMessage::senderId)
                        .collect(Collectors.toSet()),
                application.title(),
                submission.receipt(calls.get(submission.callId())).number(),
                application.language());
    }

    /** @throws NothingToAnswer before the first version was submitted */
    public static Submission newest(List<Submission> versions) {
        return versions.stream().findFirst().orElseThrow(NothingToAnswer::new);
    }
}
