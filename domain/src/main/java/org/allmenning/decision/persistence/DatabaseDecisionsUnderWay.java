package org.allmenning.decision.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;
import org.allmenning.assessment.DecisionsUnderWay;
import org.allmenning.decision.Decision;
import org.allmenning.decision.DecisionKind;

@ApplicationScoped
class DatabaseDecisionsUnderWay implements DecisionsUnderWay {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public boolean isBegun(UUID applicationId) {
        return !entities.createQuery("select d.id from Decision d where d.applicationId = :application", UUID.class)
                .setParameter("application", applicationId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public Set<UUID> toBeDismissed(UUID callId) {
        return Set.copyOf(entities.createQuery(
                        "select d.applicationId from Decision d where d.callId = :call and d.kind = :dismissal and"
                                + " d.status <> :approved",
                        UUID.class)
                .setParameter("call", callId)
                .setParameter("dismissal", DecisionKind.DISMISSAL)
                .setParameter("approved", Decision.Status.APPROVED)
                .getResultList());
    }
}
