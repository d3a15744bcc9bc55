package org.allmenning.notification.usecase;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Empties the outbox every few seconds, and looks every few minutes whom to remind. Where the database is away it tries again
 * the next time. The container counts what was caught here as a failure all the same, and would never call a timer again that
 * failed twice: the server is told to be patient ({@code max-redeliveries} in {@code before-boot.asadmin}).
 */
@Singleton
public class OutboxTimer {

    private static final System.Logger LOG = System.getLogger(OutboxTimer.class.getName());

    @Inject
    private OutboxRelay relay;

    @Inject
    private RemindOfDeadlines reminding;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        orNextTime(relay::sendWhatWaits);
    }

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void remind() {
        orNextTime(reminding::remind);
    }

    private static void orNextTime(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException unable) {
            LOG.log(WARNING, "E-mails wait for the next time", unable);
        }
    }
}
