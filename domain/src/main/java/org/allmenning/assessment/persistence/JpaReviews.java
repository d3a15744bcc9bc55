package org.allmenning.assessment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.allmenning.assessment.Score;
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

    private static final String HANDED_IN = """
        select r.call_id from review r
        join submission s on s.id = r.submission_id
        join grant_application a on a.id = r.application_id
        where r.reviewer_id = cast(?1 as uuid) and r.authority_id = cast(?2 as uuid) and r.replaced_by is null
            and r.impartiality <> 'DISQUALIFIED' and r.application_id not in (""" + BARRED_TO + """
            )
        group by r.call_id
        having bool_or(r.handed_in_at is not null) and not bool_or(r.handed_in_at is null
            and a.status in ('SUBMITTED', 'RETURNED', 'UNDER_ASSESSMENT') and s.version_number =
                (select max(o.version_number) from submission o where o.application_id = s.application_id))
        """;

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
    public Set<UUID> callsHandedIn(UUID reviewerId, UUID authorityId) {
        entities.flush();
        List<?> found = entities.createNativeQuery(HANDED_IN)
                .setParameter(1, reviewerId.toString())
                .setParameter(2, authorityId.toString())
                .getResultList();
        return found.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    @Override
    public Map<UUID, List<List<Score>>> handedInOfCall(UUID callId) {
        var scores = new LinkedHashMap<UUID, Map<UUID, List<Score>>>();
        entities.createQuery(
                        "select r.submissionId, r.id, s.criterion, s.points from Review r join r.scores s"
                                + " where r.callId = :call and r.handedInAt is not null and r.replacedBy is null"
                                + " and r.impartiality = :impartial",
                        Object[].class)
                .setParameter("call", callId)
                .setParameter("impartial", Impartiality.IMPARTIAL)
                .getResultStream()
                .forEach(row -> scores.computeIfAbsent((UUID) row[0], submission -> new LinkedHashMap<>())
                        .computeIfAbsent((UUID) row[1], review -> new ArrayList<>())
                        .add(new Score((String) row[2], (Integer) row[3], "")));
        return scores.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        submission -> List.copyOf(submission.getValue().values())));
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
