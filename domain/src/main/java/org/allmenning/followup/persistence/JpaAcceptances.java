package org.allmenning.followup.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.allmenning.followup.Acceptance;
import org.allmenning.followup.Acceptances;

@ApplicationScoped
class JpaAcceptances implements Acceptances {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public void add(Acceptance acceptance) {
        entities.persist(acceptance);
    }
}
