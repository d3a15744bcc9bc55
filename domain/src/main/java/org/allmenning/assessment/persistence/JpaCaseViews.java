package org.allmenning.assessment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.assessment.CaseView;
import org.allmenning.assessment.CaseViews;

@ApplicationScoped
class JpaCaseViews implements CaseViews {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public List<CaseView> of(UUID personId, UUID callId) {
        return entities.createQuery(
                        "select v from CaseView v where v.personId = :person and v.callId = :call order by v.keptAt, v.id",
                        CaseView.class)
                .setParameter("person", personId)
                .setParameter("call", callId)
                .getResultList();
    }

    @Override
    public Optional<CaseView> find(UUID id) {
        return Optional.ofNullable(entities.find(CaseView.class, id));
    }

    @Override
    public void lock(UUID personId) {
        entities.createNativeQuery("select 1 from person where id = cast(?1 as uuid) for no key update")
                .setParameter(1, personId.toString())
                .getResultList();
    }

    @Override
    public void add(CaseView view) {
        entities.persist(view);
    }

    @Override
    public void remove(CaseView view) {
        entities.remove(view);
    }
}
