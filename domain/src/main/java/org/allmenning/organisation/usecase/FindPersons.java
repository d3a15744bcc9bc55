package org.allmenning.organisation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Role;

/** Names for the ids that stand beside scores, changes and decisions. For everybody at work, never for the public. */
@ApplicationScoped
public class FindPersons {

    private final Persons persons;

    protected FindPersons() {
        this(null);
    }

    @Inject
    public FindPersons(Persons persons) {
        this.persons = persons;
    }

    /** Display names in one query; whoever is unknown or anonymised is left out. */
    @Transactional
    @AllowedFor({Role.APPLICANT, Role.REVIEWER, Role.CASE_OFFICER, Role.DECISION_MAKER, Role.ADMINISTRATOR, Role.AUDITOR
    })
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        persons.byIds(ids).forEach((id, person) -> person.displayName().ifPresent(name -> names.put(id, name)));
        return Map.copyOf(names);
    }
}
