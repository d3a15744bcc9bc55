package org.allmenning.decision.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.allmenning.assessment.DecisionsUnderWay;

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
}
