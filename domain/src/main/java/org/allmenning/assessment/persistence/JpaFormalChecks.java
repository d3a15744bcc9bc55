package org.allmenning.assessment.persistence;

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
import org.allmenning.assessment.FormalCheck;
import org.allmenning.assessment.FormalChecks;
import org.allmenning.assessment.FormalStanding;

@ApplicationScoped
class JpaFormalChecks implements FormalChecks {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public Optional<FormalCheck> of(UUID submissionId) {
        return Optional.ofNullable(entities.find(FormalCheck.class, submissionId));
    }

    @Override
    public List<FormalCheck> ofApplication(UUID applicationId) {
        return entities.createQuery(
                        "select c from FormalCheck c where c.applicationId = :application", FormalCheck.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    @Override
    public Map<UUID, FormalCheck> of(Collection<UUID> submissionIds) {
        if (submissionIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select c from FormalCheck c where c.submissionId in :ids", FormalCheck.class)
                .setParameter("ids", submissionIds)
                .getResultStream()
                .collect(Collectors.toMap(FormalCheck::submissionId, Function.identity()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<UUID, FormalStanding> standingsOfCall(UUID callId) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select submission_id, passed_on_at is not null, exists (select 1 from formal_judgement j where"
                                + " j.submission_id = c.submission_id and not j.satisfied) from formal_check c where call_id = ?1")
                .setParameter(1, callId)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> standing((Boolean) row[1], (Boolean) row[2])));
    }

    private static FormalStanding standing(boolean passedOn, boolean notMet) {
        if (passedOn) {
            return FormalStanding.PASSED_ON;
        }
        return notMet ? FormalStanding.NOT_MET : FormalStanding.OPEN;
    }

    @Override
    public void add(FormalCheck check) {
        entities.persist(check);
    }
}
