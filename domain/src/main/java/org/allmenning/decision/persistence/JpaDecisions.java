package org.allmenning.decision.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.application.CaseStatuses;
import org.allmenning.decision.AwardImport;
import org.allmenning.decision.Decision;
import org.allmenning.decision.DecisionCause;
import org.allmenning.decision.DecisionKind;
import org.allmenning.decision.Decisions;
import org.allmenning.decision.ReservationLift;
import org.allmenning.shared.NothingHere;

@ApplicationScoped
class JpaDecisions implements Decisions {

    private static final String NOT_SUPERSEDED =
            " not exists (select n from Decision n where n.supersedesId = d.id and n.status = :approved)";

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Inject
    private CaseStatuses statuses;

    @Override
    public Optional<Decision> find(UUID id) {
        return Optional.ofNullable(entities.find(Decision.class, id));
    }

    @Override
    public Decision get(UUID id) {
        return find(id).orElseThrow(() -> NothingHere.because(id));
    }

    @Override
    public List<Decision> getForChange(Collection<UUID> ids) {
        statuses.lock(applicationsOf(ids));
        return new TreeSet<>(ids)
                .stream()
                        .map(id -> Optional.ofNullable(
                                        entities.find(Decision.class, id, LockModeType.PESSIMISTIC_WRITE))
                                .orElseThrow(() -> NothingHere.because(id)))
                        .toList();
    }

    private List<UUID> applicationsOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select d.applicationId from Decision d where d.id in :ids and d.applicationId is not"
                                        + " null",
                                UUID.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    @Override
    public List<Decision> ofCall(UUID callId) {
        return entities.createQuery(
                        "select d from Decision d where d.callId = :call and (d.importId is null or d.importId in"
                                + " (select i.id from AwardImport i where i.callId = :call and i.current = true))"
                                + " order by d.position, d.preparedAt",
                        Decision.class)
                .setParameter("call", callId)
                .getResultList();
    }

    @Override
    public List<Decision> headsOfCall(UUID callId) {
        return entities.createQuery(
                        "select d from Decision d where d.callId = :call and d.status = :approved and (d.importId is null"
                                + " or d.importId in (select i.id from AwardImport i where i.callId = :call and i.current"
                                + " = true)) and" + NOT_SUPERSEDED + " order by d.position",
                        Decision.class)
                .setParameter("call", callId)
                .setParameter("approved", Decision.Status.APPROVED)
                .getResultList();
    }

    @Override
    public List<Decision> newestOf(UUID authorityId, DecisionKind kind, boolean lapsed, int most) {
        return entities.createQuery(
                        "select d from Decision d where d.authorityId = :authority and d.kind = :kind and d.submissionId"
                                + " is not null and"
                                + (lapsed ? " d.cause = :lapsed" : " (d.cause is null or d.cause <> :lapsed)")
                                + " order by d.preparedAt desc, d.position",
                        Decision.class)
                .setParameter("authority", authorityId)
                .setParameter("lapsed", DecisionCause.LAPSED)
                .setParameter("kind", kind)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<Decision> standingOfAuthority(UUID authorityId) {
        return entities.createQuery(
                        "select d from Decision d where d.authorityId = :authority and d.submissionId is not null and"
                                + " d.status = :approved and" + NOT_SUPERSEDED,
                        Decision.class)
                .setParameter("authority", authorityId)
                .setParameter("approved", Decision.Status.APPROVED)
                .getResultList();
    }

    @Override
    public Map<UUID, Instant> firstDecided(UUID authorityId) {
        List<?> rows = entities.createNativeQuery("select d.application_id, min(d.approved_at) from decision d"
                        + " where d.authority_id = ?1 and d.submission_id is not null and d.status = 'APPROVED'"
                        + " group by d.application_id")
                .setParameter(1, authorityId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Timestamp) row[1]).toInstant()));
    }

    @Override
    public void lockPreparing(UUID callId) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext(?1)) as text)")
                .setParameter(1, "decisions/" + callId)
                .getResultList();
    }

    @Override
    public Optional<Decision> headOf(UUID applicationId) {
        return entities.createQuery(
                        "select d from Decision d where d.applicationId = :application and d.status = :approved and"
                                + NOT_SUPERSEDED,
                        Decision.class)
                .setParameter("application", applicationId)
                .setParameter("approved", Decision.Status.APPROVED)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Decision> chainOf(UUID applicationId) {
        return entities.createQuery(
                        "select d from Decision d where d.applicationId = :application order by d.preparedAt desc",
                        Decision.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    @Override
    public Map<UUID, UUID> successors(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select d from Decision d where d.supersedesId in :ids and d.status = :approved",
                        Decision.class)
                .setParameter("ids", ids)
                .setParameter("approved", Decision.Status.APPROVED)
                .getResultStream()
                .collect(Collectors.toMap(next -> next.supersedes().orElseThrow(), Decision::id));
    }

    @Override
    public boolean isSuperseded(UUID id) {
        return !entities.createQuery("select d.id from Decision d where d.supersedesId = :id")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    @Override
    public List<Decision> preparedOn(Collection<UUID> submissionIds) {
        return submissionIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select d from Decision d where d.submissionId in :submissions and d.status <>"
                                        + " :approved",
                                Decision.class)
                        .setParameter("submissions", submissionIds)
                        .setParameter("approved", Decision.Status.APPROVED)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    @Override
    public void remove(Decision decision) {
        entities.remove(decision);
    }

    @Override
    public Optional<AwardImport> currentImport(UUID callId) {
        return entities.createQuery(
                        "select i from AwardImport i where i.callId = :call and i.current = true", AwardImport.class)
                .setParameter("call", callId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(Decision decision) {
        entities.persist(decision);
    }

    @Override
    public void add(AwardImport awardImport) {
        entities.persist(awardImport);
    }

    @Override
    public void add(ReservationLift lift) {
        entities.persist(lift);
    }

    @Override
    public Map<UUID, ReservationLift> lifts(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select l from ReservationLift l where l.decisionId in :ids and not exists (select n from"
                                        + " ReservationLift n where n.decisionId = l.decisionId and n.revision >"
                                        + " l.revision)",
                                ReservationLift.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(ReservationLift::decisionId, Function.identity()));
    }

    @Override
    public void supersede(AwardImport earlier) {
        earlier.supersede();
        entities.flush();
    }

    @Override
    public Optional<Instant> publishedAt(UUID callId) {
        List<?> found = entities.createNativeQuery("select published_at from publication where call_id = ?1")
                .setParameter(1, callId)
                .getResultList();
        return found.stream().findFirst().map(moment -> ((Timestamp) moment).toInstant());
    }

    @Override
    public boolean publish(UUID callId, UUID by, Instant now) {
        return entities.createNativeQuery("insert into publication (call_id, published_by, published_at)"
                                + " values (?1, ?2, ?3) on conflict (call_id) do nothing")
                        .setParameter(1, callId)
                        .setParameter(2, by)
                        .setParameter(3, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<String> stamp(UUID callId) {
        List<?> found = entities.createNativeQuery(
                        "select md5(string_agg(r.call_id || '/' || r.published_at || '/' || r.version || '/' || r.decisions"
                                + " || '/' || r.newest || '/' || r.authority || '/' || r.places, ',' order by r.call_id))"
                                + " from (select p.call_id, concat_ws('/', o.main_language, o.name_nb, o.name_nn, o.name_sv,"
                                + " o.name_fi, o.name_en) as authority, coalesce((select md5(string_agg(concat_ws('/', a.code,"
                                + " a.valid_from, a.valid_to), ',' order by a.id)) from area a where a.organisation_id in"
                                + " (select t.organisation_id from decision_party t join decision m on m.id = t.decision_id"
                                + " where m.call_id = p.call_id)), '') as places,"
                                + " extract(epoch from p.published_at) as published_at, c.version, count(d.id) as decisions,"
                                + " coalesce(extract(epoch from max(d.approved_at)), 0) as newest"
                                + " from publication p join funding_call c on c.id = p.call_id"
                                + " join organisation o on o.id = c.authority_id"
                                + " left join decision d on d.call_id = p.call_id and d.status = 'APPROVED'"
                                + " where c.scheme_id = (select own.scheme_id from funding_call own where own.id = ?1)"
                                + " group by p.call_id, p.published_at, c.version, o.id) r"
                                + " where exists (select 1 from publication own where own.call_id = ?1)")
                .setParameter(1, callId)
                .getResultList();
        return found.stream().filter(Objects::nonNull).findFirst().map(Object::toString);
    }

    @Override
    public List<PublishedSum> publishedSums() {
        List<?> rows = entities.createNativeQuery(
                        "select p.call_id, p.published_at, count(distinct l.decision_id), coalesce(sum(l.amount), 0),"
                                + " (select count(distinct s.application_id) from decision s where s.call_id = p.call_id"
                                + " and s.status = 'APPROVED') from publication p left join (decision d join award_line l on l.decision_id = d.id"
                                + " left join award_import i on i.id = d.import_id) on d.call_id = p.call_id"
                                + " and d.status = 'APPROVED' and (d.import_id is null or i.current) and not exists"
                                + " (select 1 from decision n where n.supersedes_id = d.id and n.status = 'APPROVED')"
                                + " group by p.call_id, p.published_at order by p.published_at desc")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new PublishedSum(
                        (UUID) row[0],
                        ((Timestamp) row[1]).toInstant(),
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).longValue(),
                        ((Number) row[4]).intValue()))
                .toList();
    }
}
