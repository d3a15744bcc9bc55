package org.allmenning.application.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.Presence;
import org.allmenning.shared.Actor;

/** In a table that the database does not log: it is written often and worth nothing after a minute. */
@ApplicationScoped
class JpaPresence implements Presence {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public void note(UUID applicationId, Actor person, Instant now) {
        entities.createNativeQuery(
                        "insert into application_presence (application_id, person_id, organisation_id, seen_at) values"
                                + " (?1, ?2, ?3, ?4) on conflict (application_id, person_id) do update set organisation_id"
                                + " = excluded.organisation_id, seen_at = excluded.seen_at")
                .setParameter(1, applicationId)
                .setParameter(2, person.personId())
                .setParameter(3, person.organisationId())
                .setParameter(4, java.sql.Timestamp.from(now))
                .executeUpdate();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Seen> since(UUID applicationId, Instant moment) {
        List<Object[]> rows = entities.createNativeQuery("select person_id, organisation_id from application_presence"
                        + " where application_id = ?1 and seen_at > ?2 order by person_id")
                .setParameter(1, applicationId)
                .setParameter(2, java.sql.Timestamp.from(moment))
                .getResultList();
        return rows.stream().map(row -> new Seen((UUID) row[0], (UUID) row[1])).toList();
    }
}
