package org.allmenning.correspondence.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.correspondence.CaseMessage;
import org.allmenning.correspondence.CaseMessages;
import org.allmenning.correspondence.MessagesRead;
import org.allmenning.submission.IdempotencyKey;

@ApplicationScoped
class JpaCaseMessages implements CaseMessages {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public List<CaseMessage> of(UUID applicationId) {
        return entities.createQuery(
                        "select m from CaseMessage m where m.applicationId = :application order by m.sentAt, m.id",
                        CaseMessage.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    @Override
    public Optional<CaseMessage> find(UUID messageId) {
        return Optional.ofNullable(entities.find(CaseMessage.class, messageId));
    }

    @Override
    public Optional<CaseMessage> last(UUID applicationId) {
        return entities.createQuery(
                        "select m from CaseMessage m where m.applicationId = :application order by m.sentAt desc",
                        CaseMessage.class)
                .setParameter("application", applicationId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<CaseMessage> ofKey(UUID applicationId, UUID senderId, IdempotencyKey key) {
        return entities.createQuery(
                        "select m from CaseMessage m where m.applicationId = :application and m.senderId = :sender"
                                + " and m.idempotencyKey = :key",
                        CaseMessage.class)
                .setParameter("application", applicationId)
                .setParameter("sender", senderId)
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(CaseMessage message) {
        entities.persist(message);
    }

    @Override
    public void lock(UUID applicationId) {
        entities.createNativeQuery("select 1 from grant_application where id = ?1 for no key update")
                .setParameter(1, applicationId)
                .getSingleResult();
    }

    @Override
    public Optional<Instant> readUntil(UUID applicationId) {
        return Optional.ofNullable(entities.find(MessagesRead.class, applicationId))
                .map(MessagesRead::readAt);
    }

    @Override
    public void read(UUID applicationId, UUID authorityId, UUID by, Instant until) {
        var known = entities.find(MessagesRead.class, applicationId);
        var read = known == null ? new MessagesRead(applicationId, authorityId) : known;
        read.until(until, by);
        entities.persist(read);
    }

    @Override
    public Map<UUID, Integer> unreadOfCall(UUID callId) {
        return entities.createQuery(
                        "select m.applicationId, count(m) from CaseMessage m where m.callId = :call"
                                + " and m.organisationId <> m.authorityId and not exists (select r from MessagesRead r"
                                + " where r.applicationId = m.applicationId and r.readAt >= m.sentAt)"
                                + " group by m.applicationId",
                        Object[].class)
                .setParameter("call", callId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }
}
