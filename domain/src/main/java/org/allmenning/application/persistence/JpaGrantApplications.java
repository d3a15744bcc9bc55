package org.allmenning.application.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.GrantApplications;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.NothingHere;

@ApplicationScoped
class JpaGrantApplications implements GrantApplications {

    private static final Set<ApplicationStatus> NOT_COUNTED =
            EnumSet.of(ApplicationStatus.DRAFT, ApplicationStatus.WITHDRAWN, ApplicationStatus.DISMISSED);

    private static final Set<ApplicationStatus> OPEN =
            EnumSet.of(ApplicationStatus.AWARDED, ApplicationStatus.ACCEPTED);

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
    public void lock(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            entities.createNativeQuery("select id from grant_application where id = any(cast(?1 as uuid[]))"
                            + " order by id for update")
                    .setParameter(1, ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                    .getResultList();
        }
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
    public ApplicationFacts.History history(FundingCall call, UUID lead, UUID without) {
        var rows = entities.createQuery(
                        "select a.id, a.callId, a.status from GrantApplication a"
                                + " where a.leadId = :lead and a.authorityId = :authority",
                        Object[].class)
                .setParameter("lead", lead)
                .setParameter("authority", call.authorityId())
                .getResultList();
        var others = rows.stream()
                .filter(row -> !row[0].equals(without) && row[1].equals(call.id()))
                .filter(row -> !NOT_COUNTED.contains((ApplicationStatus) row[2]))
                .count();
        var open = rows.stream()
                .filter(row -> !row[0].equals(without) && OPEN.contains((ApplicationStatus) row[2]))
                .count();
        return new ApplicationFacts.History((int) others, (int) open);
    }

    @Override
    public void holdLead(UUID callId, UUID lead) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) as held")
                .setParameter(1, callId + "/" + lead)
                .getSingleResult();
    }

    @Override
    public int rulesSeen(UUID applicationId, UUID personId) {
        var found = entities.createNativeQuery(
                        "select number from rules_version_seen where application_id = ?1 and person_id = ?2")
                .setParameter(1, applicationId)
                .setParameter(2, personId)
                .getResultList();
        return found.isEmpty() ? 1 : ((Number) found.get(0)).intValue();
    }

    @Override
    public void noteRulesSeen(UUID applicationId, UUID personId, int number) {
        entities.createNativeQuery(
                        "insert into rules_version_seen (application_id, person_id, number) values (?1, ?2, ?3)"
                                + " on conflict (application_id, person_id)"
                                + " do update set number = greatest(rules_version_seen.number, excluded.number)")
                .setParameter(1, applicationId)
                .setParameter(2, personId)
                .setParameter(3, number)
                .executeUpdate();
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

    @Override
    public Map<UUID, ApplicationStatus> statusesOfCall(UUID callId) {
        return entities.createQuery(
                        "select a.id, a.status from GrantApplication a where a.callId = :call", Object[].class)
                .setParameter("call", callId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (ApplicationStatus) row[1]));
    }
}
