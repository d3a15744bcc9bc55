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
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.allmenning.funding.CallTerms;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AmountsPerYear;
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
                                    "insert into frame_entry (call_id, kind, amount, submission_id, budget_year, entered_by, entered_at)"
                                            + " values (?1, 'RESERVE', -4001, ?1, 2024, ?1, now())")
                            .setParameter(1, call)
                            .executeUpdate())
                    .hasMessageContaining("frame_is_limited");
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void what_is_released_can_be_given_to_another() throws Exception {
        var call = aCall(1_000);
        var declines = UUID.randomUUID();
        assertThat(reserve(call, declines, 900)).isTrue();
        assertThat(reserve(call, 200)).isFalse();

        release(call, declines, 300);

        assertThat(ledger.left(calls.get(call))).isEqualTo(kroner(400));
        assertThat(ledger.held(calls.get(call), declines)).isEqualTo(kroner(600));
        assertThat(reserve(call, 200)).isTrue();
    }

    @Test
    void no_more_is_released_than_the_application_holds() throws Exception {
        var call = aCall(1_000);
        var one = UUID.randomUUID();
        assertThat(reserve(call, one, 300)).isTrue();
        assertThat(reserve(call, UUID.randomUUID(), 700)).isTrue();

        assertThatThrownBy(() -> release(call, one, 301)).isInstanceOf(ReleaseExceedsHolding.class);

        release(call, one, 300);
        assertThatThrownBy(() -> release(call, one, 1)).isInstanceOf(ReleaseExceedsHolding.class);
        assertThat(ledger.left(calls.get(call))).isEqualTo(kroner(300));
    }

    @Test
    void an_application_is_given_money_once_and_again_after_it_gave_back_all() throws Exception {
        var call = aCall(1_000);
        var one = UUID.randomUUID();
        assertThat(reserve(call, one, 300)).isTrue();

        assertThat(reserve(call, one, 100)).isFalse();

        release(call, one, 300);
        assertThat(reserve(call, one, 100)).isTrue();
        assertThat(ledger.held(calls.get(call), one)).isEqualTo(kroner(100));
    }

    @Test
    void the_database_itself_keeps_releases_within_what_is_held_and_the_balance_within_the_frame() throws Exception {
        var call = aCall(1_000);
        var one = UUID.randomUUID();
        assertThat(reserve(call, one, 300)).isTrue();
        assertThat(reserve(call, 500)).isTrue();

        assertThatThrownBy(() -> enter(call, one, "RELEASE", 30_001))
                .hasMessageContaining("held_is_what_can_be_released");
        assertThatThrownBy(() -> enter(call, UUID.randomUUID(), "RELEASE", 1))
                .hasMessageContaining("held_is_what_can_be_released");
        assertThatThrownBy(() -> enter(call, one, "RESERVE", -1)).hasMessageContaining("frame_holding_pkey");
        assertThatThrownBy(() -> change("update frame_account set balance = frame + 1 where call_id = ?1", call))
                .hasMessageContaining("frame_is_not_exceeded");
    }

    @Test
    void a_year_gives_no_more_than_its_part_of_a_divided_frame() throws Exception {
        var call = aDividedCall();
        var one = UUID.randomUUID();

        assertThat(reserve(call, UUID.randomUUID(), 601)).isFalse();
        assertThat(reserve(call, one, 600)).isTrue();
        assertThat(reserve(call, UUID.randomUUID(), 1)).isFalse();

        release(call, one, 100);
        assertThat(reserve(call, UUID.randomUUID(), 100)).isTrue();
        assertThat(ledger.left(calls.get(call))).isEqualTo(kroner(400));
    }

    @Test
    void the_database_itself_keeps_a_year_within_its_part() throws Exception {
        var call = aDividedCall();
        assertThat(reserve(call, 500)).isTrue();

        assertThatThrownBy(() -> enter(call, UUID.randomUUID(), "RESERVE", -10_001))
                .hasMessageContaining("year_is_limited");
    }

    private UUID aDividedCall() {
        var terms = new CallTerms(
                CallTerms.PLAIN.vat(),
                CallTerms.PLAIN.sources(),
                Map.of(2024, 60_000L, 2025, 40_000L),
                CallTerms.PLAIN.appeal(),
                CallTerms.PLAIN.form());
        return stage.call(
                stage.person("officer", "kdd", CASE_OFFICER),
                Stage.plan("ledger-" + UUID.randomUUID(), 1_000, Instant.now().plus(1, ChronoUnit.DAYS), terms));
    }

    private void enter(UUID call, UUID submission, String kind, long amount) throws Exception {
        change(
                "insert into frame_entry (call_id, kind, amount, submission_id, budget_year, entered_by, entered_at)"
                        + " values (?1, ?2, ?3, ?4, 2024, ?1, now())",
                call,
                kind,
                amount,
                submission);
    }

    private void change(String statement, Object... arguments) throws Exception {
        transaction.begin();
        try {
            var query = entities.createNativeQuery(statement);
            for (int i = 0; i < arguments.length; i++) {
                query.setParameter(i + 1, arguments[i]);
            }
            query.executeUpdate();
        } finally {
            transaction.rollback();
        }
    }

    private void release(UUID call, UUID submission, long kroner) throws Exception {
        transaction.begin();
        try {
            ledger.release(calls.get(call), submission, in2024(call, kroner), UUID.randomUUID(), Instant.now());
            transaction.commit();
        } catch (ReleaseExceedsHolding refused) {
            transaction.rollback();
            throw refused;
        }
    }

    private UUID aCall(long frame) {
        return stage.call(stage.person("officer", "kdd", CASE_OFFICER), "ledger-" + UUID.randomUUID(), frame);
    }

    private AmountsPerYear in2024(UUID call, long kroner) {
        return calls.get(call).amounts(Map.of(2024, kroner(kroner)));
    }

    private boolean reserve(UUID call, long kroner) throws Exception {
        return reserve(call, UUID.randomUUID(), kroner);
    }

    private boolean reserve(UUID call, UUID submission, long kroner) throws Exception {
        transaction.begin();
        try {
            ledger.reserve(
                    calls.get(call),
                    UUID.randomUUID(),
                    Map.of(submission, in2024(call, kroner)),
                    UUID.randomUUID(),
                    Instant.now());
            transaction.commit();
            return true;
        } catch (FrameExceeded | YearExceeded | AlreadyHolds refused) {
            transaction.rollback();
            return false;
        }
    }
}
