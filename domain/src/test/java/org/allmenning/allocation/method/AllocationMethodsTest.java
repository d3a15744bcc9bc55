package org.allmenning.allocation.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
        assertThat(sums(byRank, task(2_550, 100, 0, ALL, open(1, 1_000), open(2, 1_000), open(3, 900), open(4, 10))))
                .containsExactly(1_000L, 1_000L, 500L, 0L);
    }

    @Example
    void nobody_gets_anything_below_the_cut_line() {
        assertThat(sums(byRank, task(9_000, 100, 0, 2, open(1, 1_000), open(2, 1_000), open(3, 900))))
                .containsExactly(1_000L, 1_000L, 0L);
    }

    @Example
    void a_rest_below_the_minimum_goes_to_nobody() {
        assertThat(sums(byRank, task(1_400, 100, 500, ALL, open(1, 1_000), open(2, 1_000), open(3, 400))))
                .containsExactly(1_000L, 0L, 0L);
    }

    @Example
    void who_asked_for_less_than_the_minimum_gets_all_of_it() {
        assertThat(sums(byRank, task(1_400, 100, 500, ALL, open(1, 1_000), open(2, 330))))
                .containsExactly(1_000L, 330L);
    }

    @Example
    void equals_share_what_does_not_hold_for_all_of_them() {
        assertThat(sums(byRank, task(2_000, 100, 0, ALL, open(1, 1_000), open(2, 1_500), open(2, 500), open(4, 100))))
                .containsExactly(1_000L, 700L, 200L, 0L);
    }

    @Example
    void equals_of_whom_one_would_come_below_the_minimum_get_nothing() {
        assertThat(sums(byRank, task(2_000, 100, 300, ALL, open(1, 1_000), open(2, 1_500), open(2, 500))))
                .containsExactly(1_000L, 0L, 0L);
    }

    @Example
    void a_cut_line_through_equals_leaves_all_of_them_below() {
        assertThat(sums(byRank, task(9_000, 100, 0, 2, open(1, 1_000), open(2, 500), open(2, 500))))
                .containsExactly(1_000L, 0L, 0L);
    }

    @Example
    void without_a_score_there_is_no_rank_to_go_by() {
        assertThat(sums(byRank, task(9_000, 100, 0, ALL, open(1, 1_000), open(0, 500))))
                .containsExactly(1_000L, 0L);
    }

    @Example
    void locked_amounts_come_first_wherever_they_rank() {
        assertThat(sums(byRank, task(1_500, 100, 0, 2, open(1, 1_000), open(2, 1_000), locked(3, 900, 850))))
                .containsExactly(600L, 0L, 850L);
    }

    @Example
    void a_year_that_is_used_up_cuts_the_whole_application_and_ends_the_list() {
        var first = new Candidate(1, List.of(place(1, 2024, 300), place(1, 2025, 300)), false);
        var second = new Candidate(2, List.of(place(1, 2024, 400), place(2, 2024, 100), place(1, 2025, 500)), false);
        var third = new Candidate(3, List.of(place(1, 2025, 100)), false);

        var proposed = byRank.propose(task(5_000, Map.of(2024, 550L), 100, 0, first, second, third));

        assertThat(proposed).containsExactly(List.of(300L, 300L), List.of(200L, 50L, 250L), List.of(0L));
    }

    @Example
    void what_a_year_leaves_below_the_minimum_goes_to_nobody() {
        var first = new Candidate(1, List.of(place(1, 2024, 300), place(1, 2025, 300)), false);

        assertThat(byRank.propose(task(5_000, Map.of(2024, 100L), 10, 300, first)))
                .containsExactly(List.of(0L, 0L));
        assertThat(byRank.propose(task(5_000, Map.of(2024, 100L), 10, 200, first)))
                .containsExactly(List.of(100L, 100L));
    }

    @Example
    void equals_share_what_a_year_does_not_hold_for_all_of_them() {
        var early = new Candidate(1, List.of(place(1, 2024, 400)), false);
        var late = new Candidate(1, List.of(place(1, 2024, 100), place(1, 2025, 300)), false);

        assertThat(byRank.propose(task(5_000, Map.of(2024, 250L), 10, 0, early, late)))
                .containsExactly(List.of(200L), List.of(50L, 150L));
    }

    @Example
    void what_is_locked_in_a_year_is_gone_for_others() {
        var open = new Candidate(1, List.of(place(1, 2024, 400)), false);
        var held = new Candidate(2, List.of(new Candidate.Place(1, 2024, 300, 300)), true);

        assertThat(byRank.propose(task(5_000, Map.of(2024, 500L), 10, 0, open, held)))
                .containsExactly(List.of(200L), List.of(300L));
    }

    @Example
    void a_year_without_a_frame_of_its_own_is_limited_by_the_whole() {
        var late = new Candidate(1, List.of(place(1, 2026, 400)), false);

        assertThat(byRank.propose(task(5_000, Map.of(2024, 0L), 10, 0, late))).containsExactly(List.of(400L));
    }

    @Example
    void a_proportional_cut_for_a_year_keeps_what_stands_on_each_sub_project() {
        var whole = new Candidate(
                1, List.of(new Candidate.Place(1, 2024, 600, 400), new Candidate.Place(2, 2024, 600, 0)), false);
        var other = new Candidate(2, List.of(new Candidate.Place(1, 2024, 400, 400)), false);

        assertThat(cut.propose(task(5_000, Map.of(2024, 400L), 10, 0, whole, other)))
                .containsExactly(List.of(200L, 0L), List.of(200L));
    }

    @Example
    void a_proportional_cut_takes_the_same_share_of_all() {
        assertThat(sums(cut, task(1_500, 10, 0, ALL, at(1, 1_000, 1_000), at(2, 2_000, 1_000), locked(3, 500, 500))))
                .containsExactly(500L, 500L, 500L);
    }

    @Example
    void a_proportional_cut_leaves_what_fits() {
        assertThat(sums(cut, task(5_000, 10, 0, ALL, at(1, 1_000, 700), at(2, 2_000, 1_000))))
                .containsExactly(700L, 1_000L);
    }

    @Property
    void no_amount_is_above_the_request_off_the_step_or_not_worth_having(@ForAll("tasks") AllocationTask task) {
        for (var method : List.of(byRank, cut)) {
            var proposed = sums(method, task);

            assertThat(proposed).hasSameSizeAs(task.candidates());
            for (int i = 0; i < proposed.size(); i++) {
                var candidate = task.candidates().get(i);
                var amount = proposed.get(i);
                if (candidate.locked()) {
                    assertThat(amount).isEqualTo(candidate.proposed());
                } else if (amount != candidate.requested()) {
                    assertThat(amount).isBetween(0L, candidate.requested());
                    assertThat(amount % task.step()).isZero();
                    assertThat(amount == 0 || !task.isTooLittle(amount, candidate))
                            .isTrue();
                }
            }
        }
    }

    @Property
    void together_they_keep_within_what_the_locks_leave_of_the_frame(@ForAll("tasks") AllocationTask task) {
        for (var method : List.of(byRank, cut)) {
            var open = openOf(task, sums(method, task));

            assertThat(open.stream().mapToLong(Long::longValue).sum())
                    .isLessThanOrEqualTo(Math.max(0, task.room().total()));
        }
    }

    @Property
    void in_no_year_do_they_get_more_than_the_locks_leave_of_it(@ForAll("tasks") AllocationTask task) {
        for (var method : List.of(byRank, cut)) {
            var proposed = method.propose(task);

            for (var year : task.frameByYear().keySet()) {
                long given = 0;
                for (int i = 0; i < proposed.size(); i++) {
                    var candidate = task.candidates().get(i);
                    for (int k = 0; k < candidate.places().size(); k++) {
                        given +=
                                !candidate.locked() && candidate.places().get(k).year() == year
                                        ? proposed.get(i).get(k)
                                        : 0;
                    }
                }
                assertThat(given)
                        .isLessThanOrEqualTo(Math.max(0, task.room().byYear().get(year)));
            }
        }
    }

    @Property
    void no_place_gets_more_than_was_asked_for_there_and_what_is_locked_stays(@ForAll("tasks") AllocationTask task) {
        for (var method : List.of(byRank, cut)) {
            var proposed = method.propose(task);

            for (int i = 0; i < proposed.size(); i++) {
                var candidate = task.candidates().get(i);
                assertThat(proposed.get(i)).hasSameSizeAs(candidate.places());
                for (int k = 0; k < candidate.places().size(); k++) {
                    var place = candidate.places().get(k);
                    assertThat(proposed.get(i).get(k))
                            .isBetween(
                                    candidate.locked() ? place.proposed() : 0L,
                                    candidate.locked() ? place.proposed() : place.requested());
                }
            }
        }
    }

    @Property
    void a_cut_adds_nowhere(@ForAll("tasks") AllocationTask task) {
        var proposed = cut.propose(task);

        for (int i = 0; i < proposed.size(); i++) {
            for (int k = 0; k < proposed.get(i).size(); k++) {
                assertThat(proposed.get(i).get(k))
                        .isLessThanOrEqualTo(
                                task.candidates().get(i).places().get(k).proposed());
            }
        }
    }

    @Property
    void the_same_task_gets_the_same_answer(@ForAll("tasks") AllocationTask task) {
        for (var method : List.of(byRank, cut)) {
            assertThat(method.propose(task)).isEqualTo(method.propose(task));
        }
    }

    @Property
    void who_is_cut_for_a_year_could_not_have_had_another_step(@ForAll("tasks") AllocationTask task) {
        var proposed = byRank.propose(task);
        var room = task.room();

        for (int i = 0; i < proposed.size(); i++) {
            var candidate = task.candidates().get(i);
            var amount = Candidate.sum(proposed.get(i));
            if (!candidate.locked() && amount > 0 && amount < candidate.requested() && isAlone(task, i)) {
                var more = Spread.over(task.onStep(amount + task.step(), candidate), candidate.requests(), task.unit());
                assertThat(room.holds(List.of(candidate), List.of(more))).isFalse();
            }
            room = candidate.locked() ? room : room.without(candidate, proposed.get(i));
        }
    }

    @Property
    void nobody_is_passed_over_for_a_lower_rank(@ForAll("tasks") AllocationTask task) {
        var proposed = sums(byRank, task);

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
        var proposed = sums(byRank, task);

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
        var places = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(2024, 2026),
                        Arbitraries.longs().between(0, 1_500),
                        Arbitraries.doubles().between(0, 1))
                .as((part, year, requested, share) ->
                        new Candidate.Place(part, year, requested, (long) (requested * share)))
                .list()
                .uniqueElements(place -> place.subProject() + "/" + place.year())
                .ofMaxSize(5);
        var some = Combinators.combine(
                        Arbitraries.integers().between(0, 12), places, Arbitraries.of(false, false, true))
                .as(Candidate::new)
                .list()
                .ofMaxSize(15)
                .map(AllocationMethodsTest::ranked);
        var years = Arbitraries.maps(
                        Arbitraries.of(2024, 2025), Arbitraries.longs().between(0, 8_000))
                .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.longs().between(0, 20_000),
                        years,
                        Arbitraries.of(1L, 10L),
                        Arbitraries.of(10L, 100L, 1_000L),
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
        return new AllocationTask(frame, Map.of(), 1, step, minimum, cutLine, List.of(candidates));
    }

    private static AllocationTask task(
            long frame, Map<Integer, Long> byYear, long step, long minimum, Candidate... candidates) {
        return new AllocationTask(frame, byYear, 10, step, minimum, ALL, List.of(candidates));
    }

    private static List<Long> sums(AllocationMethod method, AllocationTask task) {
        return method.propose(task).stream().map(Candidate::sum).toList();
    }

    private static boolean isAlone(AllocationTask task, int at) {
        var candidate = task.candidates().get(at);
        return task.candidates().stream().filter(candidate::ranksWith).count() == 1;
    }

    private static Candidate.Place place(int subProject, int year, long requested) {
        return new Candidate.Place(subProject, year, requested, 0);
    }

    private static Candidate open(int rank, long requested) {
        return at(rank, requested, 0);
    }

    private static Candidate at(int rank, long requested, long proposed) {
        return new Candidate(rank, List.of(new Candidate.Place(1, 2024, requested, proposed)), false);
    }

    private static Candidate locked(int rank, long requested, long proposed) {
        return new Candidate(rank, List.of(new Candidate.Place(1, 2024, requested, proposed)), true);
    }
}
