package org.allmenning.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Lets something have happened earlier. The clock is shifted inside one transaction and put back before it ends, so that nobody
 * else ever sees it, and a start that is broken off leaves it as it was.
 */
@ApplicationScoped
class PastMoment {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Transactional
    <T> T at(Instant moment, Supplier<T> work) {
        entities.createNativeQuery(
                        "update deadline_clock set shift = cast(?1 as timestamptz) - transaction_timestamp()")
                .setParameter(1, Timestamp.from(moment))
                .executeUpdate();
        var result = work.get();
        entities.flush();
        entities.createNativeQuery("update deadline_clock set shift = interval '0'")
                .executeUpdate();
        return result;
    }
}
