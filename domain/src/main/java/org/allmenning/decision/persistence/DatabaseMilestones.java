package org.allmenning.decision.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.decision.Milestones;

/**
 * Reads the tables of the rooms before this one; writes none. A call has as many allocations as it has scenarios: one that is
 * confirmed counts for all, and comes first in the alphabet.
 */
@ApplicationScoped
class DatabaseMilestones implements Milestones {

    private static final String COUNTS = """
        select c.id,
               (select count(distinct s.application_id) from submission s where s.call_id = c.id),
               (select count(*) from submission s where s.call_id = c.id
                   and s.version_number = (select max(o.version_number) from submission o
                                           where o.application_id = s.application_id)
                   and exists (select 1 from grant_application g where g.id = s.application_id
                               and g.status in ('SUBMITTED', 'UNDER_ASSESSMENT'))
                   and not exists (select 1 from review r where r.submission_id = s.id)),
               (select count(*) from review r where r.call_id = c.id and r.impartiality <> 'DISQUALIFIED'
                   and r.replaced_by is null),
               (select count(*) from review r where r.call_id = c.id and r.handed_in_at is not null
                   and r.impartiality <> 'DISQUALIFIED' and r.replaced_by is null),
               (select min(a.status) from allocation a where a.call_id = c.id),
               (select count(*) from decision d where d.call_id = c.id and d.submission_id is not null
                   and d.status <> 'APPROVED'),
               (select count(*) from decision d where d.call_id = c.id and d.submission_id is not null
                   and d.status = 'APPROVED' and d.kind <> 'DISMISSAL'
                   and not exists (select 1 from decision n where n.supersedes_id = d.id and n.status = 'APPROVED')),
               (select count(*) from decision d join award_import i on i.id = d.import_id
                   where d.call_id = c.id and i.current),
               (select p.published_at from publication p where p.call_id = c.id)
        from funding_call c where cast(c.id as text) = any(string_to_array(?1, ','))\
        """;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public Map<UUID, Counts> of(Collection<UUID> callIds) {
        var counts = new HashMap<UUID, Counts>();
        var ids = callIds.stream().map(UUID::toString).collect(Collectors.joining(","));
        List<?> rows = entities.createNativeQuery(COUNTS).setParameter(1, ids).getResultList();
        rows.stream().map(Object[].class::cast).forEach(row -> counts.put((UUID) row[0], counts(row)));
        return counts;
    }

    private static Counts counts(Object[] row) {
        return new Counts(
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                row[5] != null,
                "CONFIRMED".equals(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                row[9] == null ? null : ((Timestamp) row[9]).toInstant());
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }
}
