package org.allmenning.notification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.allmenning.decision.DecisionApproved;
import org.allmenning.notification.Outbox;
import org.allmenning.notification.OutboxMessage;
import org.allmenning.organisation.Person;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Settings;
import org.allmenning.submission.ApplicationReturned;
import org.allmenning.submission.ApplicationSubmitted;

/** Tells whoever submitted: the receipt at once, that it was sent back, and later that a decision was made. */
@ApplicationScoped
class TellApplicants {

    private Outbox outbox;
    private Persons persons;
    private DeadlineClock clock;

    protected TellApplicants() {}

    @Inject
    TellApplicants(Outbox outbox, Persons persons, DeadlineClock clock) {
        this.outbox = outbox;
        this.persons = persons;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void receipt(@Observes ApplicationSubmitted submitted) {
        var receipt = submitted.receipt();
        tell(
                submitted.submittedBy(),
                submitted.language(),
                "mail.receipt",
                receipt.title(),
                receipt.number(),
                receipt.version(),
                receipt.submittedAt(),
                receipt.sha256(),
                address("/my/receipt?submission=" + receipt.submissionId()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void returned(@Observes ApplicationReturned returned) {
        tell(
                returned.submittedBy(),
                returned.language(),
                "mail.returned",
                returned.title(),
                returned.due(),
                returned.comments(),
                address("/my/application?id=" + returned.applicationId()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void decision(@Observes DecisionApproved approved) {
        tell(
                approved.submittedBy(),
                approved.language(),
                "mail.decision",
                approved.project(),
                address("/my/decision?application=" + approved.applicationId()));
    }

    private void tell(UUID personId, Language otherwise, String key, Object... arguments) {
        persons.find(personId).filter(person -> person.email().isPresent()).ifPresent(person -> {
            var language = person.language().orElse(otherwise);
            outbox.add(message(person, key, language, arguments));
        });
    }

    private OutboxMessage message(Person person, String key, Language language, Object... arguments) {
        return new OutboxMessage(
                person.id(),
                Messages.text(key + ".subject", language, arguments),
                Messages.text(key + ".body", language, arguments),
                language,
                clock.now());
    }

    private static String address(String path) {
        return Settings.get("ALLMENNING_BASE_URL", "http://localhost:8080") + path;
    }
}
