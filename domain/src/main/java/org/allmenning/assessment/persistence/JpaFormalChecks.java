package org.allmenning.assessment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.assessment.FormalCheck;
import org.allmenning.assessment.FormalChecks;

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
    public Set<UUID> passedOnOfCall(UUID callId) {
        return Set.copyOf(entities.createQuery(
                        "select c.submissionId from FormalCheck c where c.callId = :call and c.passedOnAt is not null",
                        UUID.class)
                .setParameter("call", callId)
                .getResultList());
    }

    @Override
    public void add(FormalCheck check) {
        entities.persist(check);
    }
}
