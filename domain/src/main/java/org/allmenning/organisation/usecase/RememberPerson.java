package org.allmenning.organisation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;

/** Keeps the contact data that Keycloak told of the person who just signed in. Nobody tells those of another. */
@ApplicationScoped
public class RememberPerson {

    private final Persons persons;
    private final CurrentActor currentActor;

    protected RememberPerson() {
        this(null, null);
    }

    @Inject
    public RememberPerson(Persons persons, CurrentActor currentActor) {
        this.persons = persons;
        this.currentActor = currentActor;
    }

    /**
     * Writes only what is new or changed.
     *
     * @param language null where the person chose none; the one known before stays
     */
    @Transactional
    @AllowedFor(everyone = true)
    public void remember(UUID personId, String userName, String displayName, String email, Language language) {
        if (!personId.equals(currentActor.get().personId())) {
            throw NothingHere.forThisPerson();
        }
        persons.remember(personId, userName, displayName, email, language);
    }
}
