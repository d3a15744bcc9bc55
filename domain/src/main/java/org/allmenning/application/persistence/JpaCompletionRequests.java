package org.allmenning.application.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.CompletionRequest;
import org.allmenning.application.CompletionRequests;

@ApplicationScoped
class JpaCompletionRequests implements CompletionRequests {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public List<CompletionRequest> of(UUID applicationId) {
        return entities.createQuery(
                        "select r from CompletionRequest r where r.applicationId = :application order by r.requestedAt",
                        CompletionRequest.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    @Override
    public List<CompletionRequest> unanswered(UUID applicationId) {
        return unanswered(List.of(applicationId)).getOrDefault(applicationId, List.of());
    }

    @Override
    public Map<UUID, List<CompletionRequest>> unanswered(Collection<UUID> applicationIds) {
        if (applicationIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select r from CompletionRequest r where r.applicationId in :applications"
                                + " and r.answeredAt is null order by r.requestedAt",
                        CompletionRequest.class)
                .setParameter("applications", applicationIds)
                .getResultStream()
                .collect(Collectors.groupingBy(CompletionRequest::applicationId));
    }

    @Override
    public void add(CompletionRequest request) {
        entities.persist(request);
    }
}
