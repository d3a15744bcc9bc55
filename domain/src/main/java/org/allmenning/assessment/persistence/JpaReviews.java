package org.allmenning.assessment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.assessment.Impartiality;
import org.allmenning.assessment.Panel;
import org.allmenning.assessment.PanelDraft;
import org.allmenning.assessment.Review;
import org.allmenning.assessment.Reviews;
import org.allmenning.shared.NothingHere;

@ApplicationScoped
class JpaReviews implements Reviews {

    private static final String BARRED = """
        from (select application_id, reviewer_id as person_id from review where impartiality = 'DISQUALIFIED'
              union
              select p.application_id, m.person_id from submission_party p
              join membership m on m.organisation_id = p.organisation_id
              where p.organisation_id <> p.authority_id) barred
        """;

    private static final String BARRED_TO = "select application_id " + BARRED + " where person_id = cast(?1 as uuid)";

    private static final String BARRED_FROM = "select person_id " + BARRED + " where application_id = cast(?1 as uuid)";

    private static final String BARRED_OF_CALL = "select application_id, person_id " + BARRED
            + " where application_id in (select id from grant_application where call_id = cast(?1 as uuid))";

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
        return ids(BARRED_TO, personId);
    }

    @Override
    public Set<UUID> personsBarredFrom(UUID applicationId) {
        return ids(BARRED_FROM, applicationId);
    }

    @Override
    public Map<UUID, Set<UUID>> barredOfCall(UUID callId) {
        List<?> rows = entities.createNativeQuery(BARRED_OF_CALL)
                .setParameter(1, callId.toString())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }

    private Set<UUID> ids(String query, UUID of) {
        entities.flush();
        List<?> found =
                entities.createNativeQuery(query).setParameter(1, of.toString()).getResultList();
        return found.stream().map(UUID.class::cast).collect(Collectors.toSet());
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
                                + " where r.authorityId = :authority and r.replacedBy is null group by r.submissionId",
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
