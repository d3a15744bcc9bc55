package org.allmenning.notification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmenning.notification.Outbox;
import org.allmenning.notification.OutboxMessage;

@ApplicationScoped
class JpaOutbox implements Outbox {

    private static final String OPEN = "(m.applicationId is null or m.applicationId not in :closed)";

    private static final UUID NO_APPLICATION = new UUID(0, 0);

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public void add(OutboxMessage message) {
        entities.persist(message);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<OutboxMessage> nextToSend(int most) {
        return entities.createNativeQuery(
                        "select * from outbox where sent_at is null and attempts < 10 order by attempts, created_at"
                                + " limit ?1 for update skip locked",
                        OutboxMessage.class)
                .setParameter(1, most)
                .getResultList();
    }

    @Override
    public List<OutboxMessage> ofAuthority(UUID authorityId, Set<UUID> closed, int first, int most) {
        return entities.createQuery(
                        "select m from OutboxMessage m where m.authorityId = :authority and " + OPEN
                                + " order by m.createdAt desc, m.id",
                        OutboxMessage.class)
                .setParameter("authority", authorityId)
                .setParameter("closed", orNone(closed))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<OutboxMessage> ofApplication(UUID applicationId, int most) {
        return entities.createQuery(
                        "select m from OutboxMessage m where m.applicationId = :application"
                                + " order by m.createdAt desc, m.id",
                        OutboxMessage.class)
                .setParameter("application", applicationId)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public int countOfAuthority(UUID authorityId, Set<UUID> closed) {
        return entities.createQuery(
                        "select count(m) from OutboxMessage m where m.authorityId = :authority and " + OPEN, Long.class)
                .setParameter("authority", authorityId)
                .setParameter("closed", orNone(closed))
                .getSingleResult()
                .intValue();
    }

    /** A list in a query must hold something. */
    private static Set<UUID> orNone(Set<UUID> closed) {
        return closed.isEmpty() ? Set.of(NO_APPLICATION) : closed;
    }
}
