package org.allmenning.allocation.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AllocationMethodsTest {

    private static final int ALL = 1_000;

    private final AllocationMethod byRank = new ByRank();
    private final AllocationMethod cut = new ProportionalCut();

    @Example
    void whole_requests_from_the_top_until_the_frame_is_used_and_the_last_gets_the_rest() {
        assertThat(byRank.propose(task(2_550, 100, 0, ALL, open(1, 1_000), open(2, 1_000), open(3, 900), open(4, 10))))
                .containsExactly(1_000L, 1_000L, 500L, 0L);
    }

    @Example
    void nobody_gets_anything_below_the_cut_line() {
        assertThat(byRank.propose(task(9_000, 100, 0, 2, open(1, 1_000), open(2, 1_000), open(3, 900))))
                .containsExactly(1_000L, 1_000L, 0L);
    }

    @Example
    void a_rest_below_the_minimum_goes_to_nobody() {
        assertThat(byRank.propose(task(1_400, 100, 500, ALL, open(1, 1_000), open(2, 1_000), open(3, 400))))
                .containsExactly(1_000L, 0L, 0L);
    }

    @Example
    void who_asked_for_less_than_the_minimum_gets_all_of_it() {
        assertThat(byRank.propose(task(1_400, 100, 500, ALL, open(1, 1_000), open(2, 330))))
                .containsExactly(1_000L, 330L);
    }

    @Example
    void equals_share_what_does_not_hold_for_all_of_them() {
        assertThat(byRank.propose(task(2_000, 100, 0, ALL, open(1, 1_000), open(2, 1_500), open(2, 500), open(4, 100))))
                .containsExactly(1_000L, 700L, 200L, 0L);
    }

    @Example
    void equals_of_whom_one_would_come_below_the_minimum_get_nothing() {
        assertThat(byRank.propose(task(2_000, 100, 300, ALL, open(1, 1_000), open(2, 1_500), open(2, 500))))
                .containsExactly(1_000L, 0L, 0L);
    }

    @Example
    void a_cut_line_through_equals_leaves_all_of_them_below() {
        assertThat(byRank.propose(task(9_000, 100, 0, 2, open(1, 1_000), open(2, 500), open(2, 500))))
                .containsExactly(1_000L, 0L, 0L);
    }

    @Example
    void without_a_score_there_is_no_rank_to_go_by() {
        assertThat(byRank.propose(task(9_000, 100, 0, ALL, open(1, 1_000), open(0, 500))))
                .containsExactly(1_000L, 0L);
    }

    @Example
    void locked_amounts_come_first_wherever_they_rank() {
        assertThat(byRank.propose(task(1_500, 100, 0, 2, open(1, 1_000), open(2, 1_000), locked(3, 900, 850))))
                .containsExactly(600L, 0L, 850L);
    }

    @Example
    void a_proportional_cut_takes_the_same_share_of_all() {
        assertThat(cut.propose(task(1_500, 10, 0, ALL, at(1, 1_000, 1_000), at(2, 2_000, 1_000), locked(3, 500, 500))))
                .containsExactly(500L, 500L, 500L);
    }

    @Example
    void a_proportional_cut_leaves_what_fits() {
        assertThat(cut.propose(task(5_000, 10, 0, ALL, at(1, 1_000, 700), at(2, 2_000, 1_000))))
                .containsExactly(700L, 1_000L);
    }

    @Property
    void no_amount_is_above_the_request_off_the_step_or_not_worth_having(@ForAll("tasks") AllocationTask task) {
        for (var method : List.of(byRank, cut)) {
            var proposed = method.propose(task);

            assertThat(proposed).hasSameSizeAs(task.candidates());
            for (int i = 0; i < proposed.size(); i++) {
                var candidate = task.candidates().get(i);
                var amount = proposed.get(i);
                if (candidate.locked()) {
                    assertThat(amount).isEqualTo(candidate.proposed());
                } else if (amount != candidate.requested()) {
                    assertThat(amount).isBetween(0L, candidate.requested());
                    assertThat(amount % task.step()).isZero();
                    assertThat(amount == 0 || amount >= Math.min(task.minimum(), candidate.requested()))
                            .isTrue();
                }
            }
        }
    }

    @Property
    void together_they_keep_within_what_the_locks_leave_of_the_frame(@ForAll("tasks") AllocationTask task) {
        for (var method : List.of(byRank, cut)) {
            var open = openOf(task, method.propose(task));

            assertThat(open.stream().mapToLong(Long::longValue).sum()).isLessThanOrEqualTo(Math.max(0, task.free()));
        }
    }

    @Property
    void nobody_is_passed_over_for_a_lower_rank(@ForAll("tasks") AllocationTask task) {
        var proposed = byRank.propose(task);

        for (int i = 0; i < proposed.size(); i++) {
            var better = task.candidates().get(i);
            for (int k = i + 1; k < proposed.size(); k++) {
                var worse = task.candidates().get(k);
                if (!better.locked() && !worse.locked() && better.rank() != worse.rank() && proposed.get(k) > 0) {
                    assertThat(proposed.get(i)).isEqualTo(better.requested());
                }
            }
        }
    }

    @Property
    void equals_who_asked_for_the_same_get_the_same(@ForAll("tasks") AllocationTask task) {
        var proposed = byRank.propose(task);

        for (int i = 1; i < proposed.size(); i++) {
            var one = task.candidates().get(i - 1);
            var other = task.candidates().get(i);
            if (!one.locked() && !other.locked() && one.ranksWith(other) && one.requested() == other.requested()) {
                assertThat(proposed.get(i)).isEqualTo(proposed.get(i - 1));
            }
        }
    }

    @Property
    void a_spread_adds_up_on_the_step_and_within_what_was_asked_for(
            @ForAll("requests") List<Long> steps, @ForAll int seed) {
        var asked = steps.stream().map(request -> request * 100).toList();
        var whole = asked.stream().mapToLong(Long::longValue).sum();
        var total = Math.floorMod(seed, whole / 100 + 1) * 100L;

        var parts = Spread.over(total, asked, 100);

        assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i)).isBetween(0L, asked.get(i));
            assertThat(parts.get(i) % 100).isZero();
        }
    }

    @Provide
    Arbitrary<List<Long>> requests() {
        return Arbitraries.longs().between(0, 50).list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<AllocationTask> tasks() {
        var some = Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.longs().between(0, 3_000),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.of(false, false, true))
                .as((rank, requested, share, locked) ->
                        new Candidate(rank, requested, (long) (requested * share), locked))
                .list()
                .ofMaxSize(15)
                .map(AllocationMethodsTest::ranked);
        return Combinators.combine(
                        Arbitraries.longs().between(0, 20_000),
                        Arbitraries.of(1L, 10L, 100L, 1_000L),
                        Arbitraries.of(0L, 300L, 1_000L),
                        Arbitraries.integers().between(0, 20),
                        some)
                .as(AllocationTask::new);
    }

    private static List<Candidate> ranked(List<Candidate> some) {
        var sorted = new ArrayList<>(some);
        Collections.sort(
                sorted, (a, b) -> Integer.compare(a.rank() == 0 ? ALL : a.rank(), b.rank() == 0 ? ALL : b.rank()));
        return sorted;
    }

    private static List<Long> openOf(AllocationTask task, List<Long> proposed) {
        var open = new ArrayList<Long>();
        for (int i = 0; i < proposed.size(); i++) {
            if (!task.candidates().get(i).locked()) {
                open.add(proposed.get(i));
            }
        }
        return open;
    }

    private static AllocationTask task(long frame, long step, long minimum, int cutLine, Candidate... candidates) {
        return new AllocationTask(frame, step, minimum, cutLine, List.of(candidates));
    }

    private static Candidate open(int rank, long requested) {
        return at(rank, requested, 0);
    }

    private static Candidate at(int rank, long requested, long proposed) {
        return new Candidate(rank, requested, proposed, false);
    }

    private static Candidate locked(int rank, long requested, long proposed) {
        return new Candidate(rank, requested, proposed, true);
    }
}
