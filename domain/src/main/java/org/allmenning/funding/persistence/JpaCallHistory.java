package org.allmenning.funding.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.allmenning.funding.CallHistory;
import org.allmenning.funding.DeadlineExtension;
import org.allmenning.funding.RulesVersion;

@ApplicationScoped
class JpaCallHistory implements CallHistory {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public List<RulesVersion> versionsAfter(UUID callId, int number) {
        return entities.createQuery(
                        "select v from RulesVersion v where v.callId = :call and v.number > :number"
                                + " order by v.number desc",
                        RulesVersion.class)
                .setParameter("call", callId)
                .setParameter("number", number)
                .getResultList();
    }

    @Override
    public List<DeadlineExtension> extensions(UUID callId) {
        return entities.createQuery(
                        "select e from DeadlineExtension e where e.callId = :call order by e.deadline desc",
                        DeadlineExtension.class)
                .setParameter("call", callId)
                .getResultList();
    }

    @Override
    public void add(RulesVersion version) {
        entities.persist(version);
    }

    @Override
    public void add(DeadlineExtension extension) {
        entities.persist(extension);
    }
}
