package org.allmenning.organisation.persistence;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.organisation.Person;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.Language;

@ApplicationScoped
class StoredPersons implements Persons {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public Optional<Person> find(UUID id) {
        return Optional.ofNullable(entities.find(Person.class, id));
    }

    @Override
    public Map<UUID, Person> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(Person::id, identity()));
    }

    @Override
    public void remember(UUID id, String userName, String displayName, String email, Language language) {
        entities.createNativeQuery("""
                        insert into person as known (id, user_name, display_name, email, language)
                        values (cast(?1 as uuid), ?2, ?3, ?4, cast(?5 as text))
                        on conflict (id) do update
                        set user_name = excluded.user_name, display_name = excluded.display_name,
                            email = excluded.email, language = coalesce(excluded.language, known.language),
                            anonymised_at = null, version = known.version + 1
                        where (known.user_name, known.display_name, known.email, known.language)
                            is distinct from (excluded.user_name, excluded.display_name, excluded.email,
                                coalesce(excluded.language, known.language))""")
                .setParameter(1, id.toString())
                .setParameter(2, userName)
                .setParameter(3, displayName)
                .setParameter(4, email)
                .setParameter(5, language == null ? null : language.tag())
                .executeUpdate();
    }
}
