package org.allmenning.shared.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import org.allmenning.shared.DeadlineClock;

/** Asks once in a transaction: its time does not change while it lasts. */
@ApplicationScoped
class DatabaseDeadlineClock implements DeadlineClock {

    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Override
    public Instant now() {
        if (transaction.getTransactionKey() == null) {
            return ask();
        }
        if (transaction.getResource(DatabaseDeadlineClock.class) instanceof Instant known) {
            return known;
        }
        var now = ask();
        transaction.putResource(DatabaseDeadlineClock.class, now);
        return now;
    }

    private Instant ask() {
        var seconds = (BigDecimal) entities.createNativeQuery(
                        "select extract(epoch from transaction_timestamp() + shift) from deadline_clock")
                .getSingleResult();
        var micros = seconds.multiply(MICROS).longValue();
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
