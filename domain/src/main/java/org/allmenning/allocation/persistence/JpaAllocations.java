package org.allmenning.allocation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.allocation.Allocation;
import org.allmenning.allocation.Allocations;

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
    public void remove(Allocation allocation) {
        entities.remove(allocation);
    }

    private Allocation locked(Allocation found) {
        entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }
}
