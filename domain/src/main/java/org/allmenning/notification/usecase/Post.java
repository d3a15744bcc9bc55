package org.allmenning.notification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.allmenning.notification.Concern;
import org.allmenning.notification.Outbox;
import org.allmenning.notification.OutboxMessage;
import org.allmenning.organisation.Person;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Settings;

/** Puts a message into the outbox, in the recipient’s language. Who has no address is not written to. */
@ApplicationScoped
class Post {

    private Outbox outbox;
    private Persons persons;
    private DeadlineClock clock;

    protected Post() {}

    @Inject
    Post(Outbox outbox, Persons persons, DeadlineClock clock) {
        this.outbox = outbox;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * @param otherwise the language for somebody who has chosen none
     * @param key of the texts: {@code key.subject} and {@code key.body}, with the same arguments
     */
    void send(UUID personId, Concern concern, Language otherwise, String key, Object... arguments) {
        persons.find(personId)
                .filter(person -> person.email().isPresent())
                .ifPresent(person -> outbox.add(message(person, concern, otherwise, key, arguments)));
    }

    /** The address of a page of the portal. */
    static String address(String path) {
        return Settings.get("ALLMENNING_BASE_URL", "http://localhost:8080") + path;
    }

    private OutboxMessage message(Person person, Concern concern, Language otherwise, String key, Object... arguments) {
        var language = person.language().orElse(otherwise);
        return new OutboxMessage(
                person.id(),
                concern,
                Messages.text(key + ".subject", language, arguments),
                Messages.text(key + ".body", language, arguments),
                language,
                clock.now());
    }
}
