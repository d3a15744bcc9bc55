package org.allmenning.notification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.allmenning.notification.Drafts;
import org.allmenning.shared.Language;

/** Reads drafts of the rooms before. */
@ApplicationScoped
class DatabaseDrafts implements Drafts {

    private static final String WRITERS = """
        select distinct a.id, p.id as person, a.title, a.language
        from grant_application a join person p on p.id in (a.created_by, a.changed_by)
        where a.call_id = ?1 and a.status in ('DRAFT', 'RETURNED')\
        """;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public List<Writer> of(UUID callId) {
        List<?> rows =
                entities.createNativeQuery(WRITERS).setParameter(1, callId).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Writer(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        Language.ofTag((String) row[3]).orElseThrow()))
                .toList();
    }
}
