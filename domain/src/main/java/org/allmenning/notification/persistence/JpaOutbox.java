package org.allmenning.notification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.allmenning.notification.Outbox;
import org.allmenning.notification.OutboxMessage;

@ApplicationScoped
class JpaOutbox implements Outbox {

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
}
