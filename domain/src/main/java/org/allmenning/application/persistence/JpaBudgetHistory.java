package org.allmenning.application.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.application.BudgetChange;
import org.allmenning.application.BudgetHistory;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.Journal;

@ApplicationScoped
class JpaBudgetHistory implements BudgetHistory {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public void keep(GrantApplication application, Journal journal) {
        if (!journal.isEmpty()) {
            entities.flush(); // only now has the application its new revision
            journal.signed(application).forEach(entities::persist);
        }
    }

    @Override
    public List<BudgetChange> since(UUID applicationId, long revision) {
        return entities.createQuery(
                        "select c from BudgetChange c where c.applicationId = :application and c.revision > :revision"
                                + " order by c.revision, c.ordinal",
                        BudgetChange.class)
                .setParameter("application", applicationId)
                .setParameter("revision", revision)
                .getResultList();
    }

    @Override
    public List<BudgetChange> newest(UUID applicationId, int first, int most) {
        return entities.createQuery(
                        "select c from BudgetChange c where c.applicationId = :application"
                                + " order by c.revision desc, c.ordinal desc",
                        BudgetChange.class)
                .setParameter("application", applicationId)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public int count(UUID applicationId) {
        return entities.createQuery(
                        "select count(c) from BudgetChange c where c.applicationId = :application", Long.class)
                .setParameter("application", applicationId)
                .getSingleResult()
                .intValue();
    }

    @Override
    public Optional<BudgetChange> find(UUID applicationId, long revision, int ordinal) {
        return Optional.ofNullable(
                entities.find(BudgetChange.class, new BudgetChange.Key(applicationId, revision, ordinal)));
    }
}
