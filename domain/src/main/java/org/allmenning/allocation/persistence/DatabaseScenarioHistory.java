package org.allmenning.allocation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.allocation.Allocation;
import org.allmenning.allocation.ScenarioBefore;
import org.allmenning.allocation.ScenarioHistory;
import org.allmenning.shared.Json;

/** Rows that are only ever added. */
@ApplicationScoped
class DatabaseScenarioHistory implements ScenarioHistory {

    private static final String ENTRIES = "select c.id, c.revision, c.kind, cast(c.before as text), c.person_id,"
            + " cast(extract(epoch from c.at) * 1000 as bigint) from allocation_change c where c.allocation_id = ?1";
    private static final String STANDS_OF_PERSON = " and c.person_id = ?2 and c.kind <> 'UNDO'"
            + " and not exists (select 1 from allocation_change u where u.undoes = c.id)";

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public void add(Allocation scenario, Kind kind, ScenarioBefore before, Long undoes) {
        entities.createNativeQuery(
                        "insert into allocation_change (allocation_id, revision, kind, before, undoes, person_id, at)"
                                + " values (?1, ?2, ?3, cast(?4 as jsonb), cast(?5 as bigint), ?6, ?7)")
                .setParameter(1, scenario.id())
                .setParameter(2, scenario.revision())
                .setParameter(3, kind.name())
                .setParameter(4, before.json().toString())
                .setParameter(5, undoes == null ? null : undoes.toString())
                .setParameter(6, scenario.changedBy())
                .setParameter(7, Timestamp.from(scenario.changedAt()))
                .executeUpdate();
    }

    @Override
    public Optional<Entry> lastOf(UUID scenarioId, UUID personId) {
        return entries(entities.createNativeQuery(ENTRIES + STANDS_OF_PERSON + " order by c.id desc limit 1")
                        .setParameter(1, scenarioId)
                        .setParameter(2, personId))
                .stream()
                .findFirst();
    }

    @Override
    public boolean hasOneOf(UUID scenarioId, UUID personId) {
        return !entities.createNativeQuery(
                        "select 1 from allocation_change c where c.allocation_id = ?1" + STANDS_OF_PERSON + " limit 1")
                .setParameter(1, scenarioId)
                .setParameter(2, personId)
                .getResultList()
                .isEmpty();
    }

    @Override
    public List<Entry> since(UUID scenarioId, long number) {
        return entries(entities.createNativeQuery(ENTRIES + " and c.id > ?2 order by c.id")
                .setParameter(1, scenarioId)
                .setParameter(2, number));
    }

    private static List<Entry> entries(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(DatabaseScenarioHistory::entry)
                .toList();
    }

    private static Entry entry(Object[] row) {
        try (var reader = Json.createReader(new StringReader((String) row[3]))) {
            return new Entry(
                    ((Number) row[0]).longValue(),
                    ((Number) row[1]).longValue(),
                    Kind.valueOf((String) row[2]),
                    ScenarioBefore.of(reader.readObject()),
                    (UUID) row[4],
                    Instant.ofEpochMilli(((Number) row[5]).longValue()));
        }
    }
}
