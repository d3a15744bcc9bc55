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
    public Optional<Allocation> of(UUID callId) {
        return entities.createQuery("select a from Allocation a where a.callId = :call", Allocation.class)
                .setParameter("call", callId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Allocation> forChange(UUID callId) {
        return of(callId).map(found -> {
            entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
            return found;
        });
    }

    @Override
    public List<Allocation> confirmedOf(UUID callId) {
        return entities.createQuery(
                        "select a from Allocation a where a.callId = :call and a.status = :confirmed order by a.changedAt",
                        Allocation.class)
                .setParameter("call", callId)
                .setParameter("confirmed", Allocation.Status.CONFIRMED)
                .getResultList();
    }

    @Override
    public void add(Allocation allocation) {
        entities.persist(allocation);
    }
}
