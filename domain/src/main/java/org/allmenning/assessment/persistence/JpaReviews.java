package org.allmenning.assessment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmenning.assessment.Impartiality;
import org.allmenning.assessment.Panel;
import org.allmenning.assessment.PanelDraft;
import org.allmenning.assessment.Review;
import org.allmenning.assessment.Reviews;
import org.allmenning.shared.NothingHere;

@ApplicationScoped
class JpaReviews implements Reviews {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public Optional<Review> find(UUID id) {
        return Optional.ofNullable(entities.find(Review.class, id));
    }

    @Override
    public Review getForChange(UUID id) {
        return Optional.ofNullable(entities.find(Review.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> NothingHere.because(id));
    }

    @Override
    public List<Review> ofReviewer(UUID reviewerId, UUID authorityId) {
        return entities.createQuery(
                        "select r from Review r where r.reviewerId = :reviewer and r.authorityId = :authority"
                                + " order by r.assignedAt, r.id",
                        Review.class)
                .setParameter("reviewer", reviewerId)
                .setParameter("authority", authorityId)
                .getResultList();
    }

    @Override
    public List<Review> ofCall(UUID callId) {
        return entities.createQuery(
                        "select r from Review r where r.callId = :call order by r.assignedAt, r.id", Review.class)
                .setParameter("call", callId)
                .getResultList();
    }

    @Override
    public List<Review> ofSubmission(UUID submissionId) {
        return entities.createQuery(
                        "select r from Review r where r.submissionId = :submission order by r.assignedAt, r.id",
                        Review.class)
                .setParameter("submission", submissionId)
                .getResultList();
    }

    @Override
    public Optional<Review> of(UUID submissionId, UUID reviewerId) {
        return entities.createQuery(
                        "select r from Review r where r.submissionId = :submission and r.reviewerId = :reviewer",
                        Review.class)
                .setParameter("submission", submissionId)
                .setParameter("reviewer", reviewerId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Set<UUID> applicationsBarredTo(UUID personId) {
        return new HashSet<>(entities.createQuery(
                        "select distinct r.applicationId from Review r where r.reviewerId = :person"
                                + " and r.impartiality = :disqualified",
                        UUID.class)
                .setParameter("person", personId)
                .setParameter("disqualified", Impartiality.DISQUALIFIED)
                .getResultList());
    }

    @Override
    public void add(Review review) {
        entities.persist(review);
    }

    @Override
    public Map<UUID, Handling> handling(UUID authorityId) {
        var handling = new HashMap<UUID, Handling>();
        entities.createQuery(
                        "select r.submissionId, min(r.assignedAt), max(r.handedInAt), sum(case when r.handedInAt is null"
                                + " and r.impartiality <> :disqualified then 1 else 0 end) from Review r"
                                + " where r.authorityId = :authority group by r.submissionId",
                        Object[].class)
                .setParameter("authority", authorityId)
                .setParameter("disqualified", Impartiality.DISQUALIFIED)
                .getResultStream()
                .forEach(row -> handling.put(
                        (UUID) row[0],
                        new Handling((Instant) row[1], ((Number) row[3]).intValue() == 0 ? (Instant) row[2] : null)));
        return handling;
    }

    @Override
    public List<Panel> panelsOfCall(UUID callId) {
        return entities.createQuery("select p from Panel p where p.callId = :call", Panel.class)
                .setParameter("call", callId)
                .getResultList();
    }

    @Override
    public Optional<Panel> panelOf(UUID submissionId) {
        return Optional.ofNullable(entities.find(Panel.class, submissionId));
    }

    @Override
    public void lockPanel(UUID submissionId) {
        entities.createNativeQuery("select 1 from submission where id = ?1 for no key update")
                .setParameter(1, submissionId)
                .getSingleResult();
    }

    @Override
    public void add(Panel panel) {
        entities.persist(panel);
    }

    @Override
    public Optional<PanelDraft> panelDraft(UUID submissionId, UUID personId) {
        return entities.createQuery(
                        "select d from PanelDraft d where d.submissionId = :submission and d.personId = :person",
                        PanelDraft.class)
                .setParameter("submission", submissionId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(PanelDraft draft) {
        entities.persist(draft);
    }

    @Override
    public void remove(PanelDraft draft) {
        entities.remove(draft);
    }
}
