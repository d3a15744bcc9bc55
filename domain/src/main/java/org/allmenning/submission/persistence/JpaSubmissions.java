package org.allmenning.submission.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.NewestVersion;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

@ApplicationScoped
class JpaSubmissions implements Submissions {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public Optional<Submission> find(UUID id) {
        return Optional.ofNullable(entities.find(Submission.class, id));
    }

    @Override
    public Submission get(UUID id) {
        return find(id).orElseThrow(() -> NothingHere.because(id));
    }

    @Override
    public List<Submission> of(UUID applicationId) {
        return entities.createQuery(
                        "select s from Submission s where s.applicationId = :application order by s.versionNumber desc",
                        Submission.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    @Override
    public List<Submission> newestOfAuthority(UUID authorityId) {
        return entities.createQuery(
                        "select s from Submission s where s.authorityId = :authority and s.versionNumber ="
                                + " (select max(o.versionNumber) from Submission o where o.applicationId = s.applicationId)",
                        Submission.class)
                .setParameter("authority", authorityId)
                .getResultList();
    }

    @Override
    public List<Submission> newestOfCall(UUID callId) {
        return entities.createQuery(
                        "select s from Submission s where s.callId = :call and s.versionNumber ="
                                + " (select max(o.versionNumber) from Submission o where o.applicationId = s.applicationId)"
                                + " order by s.caseNumber",
                        Submission.class)
                .setParameter("call", callId)
                .getResultList();
    }

    @Override
    public List<NewestVersion> newestIdsOfCall(UUID callId) {
        return entities.createQuery(
                        "select s.id, s.applicationId from Submission s where s.callId = :call and s.versionNumber ="
                                + " (select max(o.versionNumber) from Submission o where o.applicationId = s.applicationId)"
                                + " order by s.caseNumber",
                        Object[].class)
                .setParameter("call", callId)
                .getResultStream()
                .map(row -> new NewestVersion((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    @Override
    public Map<UUID, Submission> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select s from Submission s where s.id in :ids", Submission.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Submission::id, Function.identity()));
    }

    @Override
    public Optional<Submission> ofKey(UUID applicationId, IdempotencyKey key) {
        return entities.createQuery(
                        "select s from Submission s where s.applicationId = :application and s.idempotencyKey = :key",
                        Submission.class)
                .setParameter("application", applicationId)
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public int nextCaseNumber(UUID callId) {
        var number = (Number) entities.createNativeQuery("insert into call_case_number (call_id, last) values (?1, 1)"
                        + " on conflict (call_id) do update set last = call_case_number.last + 1 returning last")
                .setParameter(1, callId)
                .getSingleResult();
        return number.intValue();
    }

    @Override
    public void add(Submission submission) {
        entities.persist(submission);
    }
}
