package org.allmenning.shared.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import org.allmenning.shared.DeadlineClock;

@ApplicationScoped
class DatabaseDeadlineClock implements DeadlineClock {

    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public Instant now() {
        var seconds = (BigDecimal) entities.createNativeQuery(
                        "select extract(epoch from transaction_timestamp() + shift) from deadline_clock")
                .getSingleResult();
        var micros = seconds.multiply(MICROS).longValue();
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
