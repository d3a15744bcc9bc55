package org.allmenning.application.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.GrantApplications;
import org.allmenning.shared.NothingHere;

@ApplicationScoped
class JpaGrantApplications implements GrantApplications {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public Optional<GrantApplication> find(UUID id) {
        return Optional.ofNullable(entities.find(GrantApplication.class, id));
    }

    @Override
    public GrantApplication get(UUID id) {
        return find(id).orElseThrow(() -> NothingHere.because(id));
    }

    @Override
    public GrantApplication getForChange(UUID id) {
        return Optional.ofNullable(entities.find(GrantApplication.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> NothingHere.because(id));
    }

    @Override
    public List<GrantApplication> of(UUID organisation) {
        return entities.createQuery(
                        "select distinct a from GrantApplication a left join a.partners p"
                                + " where a.leadId = :organisation or p = :organisation order by a.changedAt desc",
                        GrantApplication.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }

    @Override
    public void add(GrantApplication application) {
        entities.persist(application);
    }

    @Override
    public List<GrantApplication> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select a from GrantApplication a where a.id in :ids", GrantApplication.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
