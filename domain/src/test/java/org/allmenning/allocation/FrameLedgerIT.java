package org.allmenning.allocation;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.testing.Stage.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.allmenning.funding.FundingCalls;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class FrameLedgerIT {

    @Inject
    private Stage stage;

    @Inject
    private FrameLedger ledger;

    @Inject
    private FundingCalls calls;

    @Resource
    private ManagedExecutorService threads;

    @Resource
    private UserTransaction transaction;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Test
    void of_many_who_reserve_more_than_half_of_the_frame_at_once_exactly_one_gets_it() throws Exception {
        var call = aCall(1_000_000);
        var attempts = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(i -> () -> reserve(call, 600_000))
                .toList();

        long held = 0;
        for (var attempt : threads.invokeAll(attempts)) {
            held += attempt.get() ? 1 : 0;
        }

        assertThat(held).isEqualTo(1);
        assertThat(ledger.left(calls.get(call))).isEqualTo(kroner(400_000));
    }

    @Test
    void the_database_itself_keeps_the_balance_from_going_below_zero() throws Exception {
        var call = aCall(100);
        assertThat(reserve(call, 60)).isTrue();

        transaction.begin();
        try {
            assertThatThrownBy(() -> entities.createNativeQuery(
                                    "insert into frame_entry (call_id, kind, amount, entered_by, entered_at)"
                                            + " values (?1, 'RESERVE', -4001, ?1, now())")
                            .setParameter(1, call)
                            .executeUpdate())
                    .hasMessageContaining("frame_is_limited");
        } finally {
            transaction.rollback();
        }
    }

    private UUID aCall(long frame) {
        return stage.call(stage.person("officer", "kdd", CASE_OFFICER), "ledger-" + UUID.randomUUID(), frame);
    }

    private boolean reserve(UUID call, long kroner) throws Exception {
        transaction.begin();
        try {
            ledger.reserve(calls.get(call), UUID.randomUUID(), kroner(kroner), UUID.randomUUID(), Instant.now());
            transaction.commit();
            return true;
        } catch (FrameExceeded refused) {
            transaction.rollback();
            return false;
        }
    }
}
