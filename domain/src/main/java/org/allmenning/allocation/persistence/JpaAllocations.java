package org.allmenning.allocation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmenning.allocation.Allocation;
import org.allmenning.allocation.AllocationLine;
import org.allmenning.allocation.Allocations;
import org.allmenning.shared.Json;

@ApplicationScoped
class JpaAllocations implements Allocations {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public List<Allocation> ofCall(UUID callId) {
        return entities.createQuery(
                        "select a from Allocation a where a.callId = :call order by a.number", Allocation.class)
                .setParameter("call", callId)
                .getResultList();
    }

    @Override
    public List<Allocation> openToPanels(Set<UUID> callIds) {
        return entities.createQuery(
                        "select a from Allocation a where a.callId in :calls and a.openToPanel = true order by a.number",
                        Allocation.class)
                .setParameter("calls", callIds)
                .getResultList();
    }

    @Override
    public List<Allocation> confirmedOf(UUID callId) {
        return entities.createQuery(
                        "select a from Allocation a where a.callId = :call and a.status = :confirmed"
                                + " order by a.confirmedAt, a.number",
                        Allocation.class)
                .setParameter("call", callId)
                .setParameter("confirmed", Allocation.Status.CONFIRMED)
                .getResultList();
    }

    @Override
    public Optional<Allocation> find(UUID scenarioId) {
        return Optional.ofNullable(entities.find(Allocation.class, scenarioId));
    }

    @Override
    public Optional<Allocation> forChange(UUID scenarioId) {
        return find(scenarioId).map(this::locked);
    }

    @Override
    public List<Allocation> openForChange(UUID callId) {
        return ofCall(callId).stream()
                .map(this::locked)
                .filter(found -> !found.isConfirmed())
                .toList();
    }

    @Override
    public int nextNumber(UUID callId) {
        entities.createNativeQuery("select 1 from funding_call where id = ?1 for no key update")
                .setParameter(1, callId)
                .getSingleResult();
        return ((Number) entities.createNativeQuery(
                                "select coalesce(max(number), 0) + 1 from allocation where call_id = ?1")
                        .setParameter(1, callId)
                        .getSingleResult())
                .intValue();
    }

    @Override
    public void add(Allocation allocation) {
        entities.persist(allocation);
    }

    @Override
    public void putLines(Allocation scenario, Set<UUID> submissions, List<AllocationLine> lines) {
        entities.flush();
        var replaced = Json.createArrayBuilder();
        submissions.forEach(submission -> replaced.add(submission.toString()));
        entities.createNativeQuery("delete from allocation_line where allocation_id = ?1 and submission_id in"
                        + " (select cast(id as uuid) from jsonb_array_elements_text(cast(?2 as jsonb)) as id)")
                .setParameter(1, scenario.id())
                .setParameter(2, replaced.build().toString())
                .executeUpdate();
        var put = Json.createArrayBuilder();
        lines.forEach(line -> put.add(Json.createObjectBuilder()
                .add("submission", line.submissionId().toString())
                .add("part", line.subProject())
                .add("year", line.year())
                .add("amount", line.amount())));
        entities.createNativeQuery("insert into allocation_line"
                        + " (allocation_id, submission_id, sub_project_number, budget_year, amount)"
                        + " select ?1, submission, part, year, amount from jsonb_to_recordset(cast(?2 as jsonb))"
                        + " as line (submission uuid, part integer, year integer, amount bigint)")
                .setParameter(1, scenario.id())
                .setParameter(2, put.build().toString())
                .executeUpdate();
        entities.refresh(scenario);
    }

    @Override
    public void write() {
        entities.flush();
    }

    private Allocation locked(Allocation found) {
        entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }
}
