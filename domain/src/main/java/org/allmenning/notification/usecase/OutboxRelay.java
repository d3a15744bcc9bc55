package org.allmenning.notification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import org.allmenning.notification.MailServer;
import org.allmenning.notification.Outbox;
import org.allmenning.notification.OutboxMessage;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.DeadlineClock;

/** Sends what waits. Rows are locked while they are sent, so no two nodes send the same one. */
@ApplicationScoped
class OutboxRelay {

    private static final int AT_ONCE = 20;

    private Outbox outbox;
    private Persons persons;
    private MailServer server;
    private DeadlineClock clock;

    protected OutboxRelay() {}

    @Inject
    OutboxRelay(Outbox outbox, Persons persons, MailServer server, DeadlineClock clock) {
        this.outbox = outbox;
        this.persons = persons;
        this.server = server;
        this.clock = clock;
    }

    @Transactional
    void sendWhatWaits() {
        if (!server.isConfigured()) {
            return;
        }
        var waiting = outbox.nextToSend(AT_ONCE);
        var recipients =
                persons.byIds(waiting.stream().map(OutboxMessage::recipientId).collect(Collectors.toSet()));
        for (var message : waiting) {
            var address = recipients.get(message.recipientId()).email();
            if (address.isEmpty()) {
                message.failed("the recipient's address was erased");
                continue;
            }
            try {
                server.send(message, address.get());
                message.sent(clock.now());
            } catch (MessagingException refused) {
                message.failed(refused.toString());
            }
        }
    }
}
