package org.allmenning.notification.usecase;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Empties the outbox every few seconds, and looks every few minutes whom to remind. */
@Singleton
public class OutboxTimer {

    @Inject
    private OutboxRelay relay;

    @Inject
    private RemindOfDeadlines reminding;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        relay.sendWhatWaits();
    }

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void remind() {
        reminding.remind();
    }
}
