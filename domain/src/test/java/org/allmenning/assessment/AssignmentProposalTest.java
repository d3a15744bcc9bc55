package org.allmenning.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.allmenning.assessment.AssignmentTask.Case;
import org.allmenning.assessment.AssignmentTask.Reviewer;
import org.junit.jupiter.api.Test;

class AssignmentProposalTest {

    private static final UUID ANNE = new UUID(0, 1);
    private static final UUID BODIL = new UUID(0, 2);
    private static final UUID CARL = new UUID(0, 3);

    @Test
    void every_case_gets_as_many_as_it_lacks_and_all_get_as_many() {
        var cases = IntStream.range(0, 6)
                .mapToObj(i -> aCase(i, Set.of(), Set.of(), Set.of()))
                .toList();

        var proposed = AssignmentProposal.of(
                new AssignmentTask(cases, List.of(reviewer(ANNE, 0), reviewer(BODIL, 0), reviewer(CARL, 0)), 2));

        assertThat(proposed.values()).allSatisfy(some -> assertThat(some).hasSize(2));
        assertThat(loads(proposed)).containsOnly(Map.entry(ANNE, 4), Map.entry(BODIL, 4), Map.entry(CARL, 4));
    }

    @Test
    void who_has_cases_already_gets_fewer() {
        var cases = List.of(aCase(0, Set.of(), Set.of(), Set.of()), aCase(1, Set.of(), Set.of(), Set.of()));

        var proposed =
                AssignmentProposal.of(new AssignmentTask(cases, List.of(reviewer(ANNE, 5), reviewer(BODIL, 0)), 1));

        assertThat(loads(proposed)).containsOnly(Map.entry(BODIL, 2));
    }

    @Test
    void among_those_with_equally_many_the_one_who_knows_the_theme_gets_the_case() {
        var cases = List.of(aCase(0, Set.of("climate"), Set.of(), Set.of()));

        var proposed = AssignmentProposal.of(
                new AssignmentTask(cases, List.of(reviewer(ANNE, 1), new Reviewer(BODIL, 1, Set.of("climate"))), 1));

        assertThat(proposed.get(new UUID(1, 0))).containsExactly(BODIL);
    }

    @Test
    void who_is_disqualified_is_passed_over_and_the_others_make_up_for_it_along_a_chain() {
        var cases = List.of(
                aCase(0, Set.of(), Set.of(), Set.of(CARL)),
                aCase(1, Set.of(), Set.of(), Set.of(CARL)),
                aCase(2, Set.of(), Set.of(), Set.of(ANNE)),
                aCase(3, Set.of(), Set.of(), Set.of(ANNE, CARL)));

        var proposed = AssignmentProposal.of(
                new AssignmentTask(cases, List.of(reviewer(ANNE, 0), reviewer(BODIL, 0), reviewer(CARL, 0)), 1));

        assertThat(loads(proposed)).containsOnly(Map.entry(ANNE, 2), Map.entry(BODIL, 1), Map.entry(CARL, 1));
    }

    @Test
    void too_few_reviewers_are_refused_with_the_cases_that_lack_them() {
        var cases = List.of(
                aCase(0, Set.of(), Set.of(), Set.of()),
                aCase(1, Set.of(), Set.of(), Set.of(ANNE)),
                aCase(2, Set.of(), Set.of(BODIL), Set.of()));

        assertThatThrownBy(() -> AssignmentProposal.of(
                        new AssignmentTask(cases, List.of(reviewer(ANNE, 0), reviewer(BODIL, 1)), 2)))
                .isInstanceOfSatisfying(TooFewReviewers.class, refused -> assertThat(refused.cases())
                        .containsExactly(new UUID(1, 1)));
    }

    @Property(tries = 300)
    void nobody_gets_what_they_have_or_may_not_have_and_no_other_way_is_more_even(
            @ForAll @IntRange(min = 1, max = 5) int cases,
            @ForAll @IntRange(min = 2, max = 4) int reviewers,
            @ForAll long seed) {
        var task = random(cases, reviewers, new Random(seed));

        var proposed = AssignmentProposal.of(task);

        assertThat(AssignmentProposal.of(task)).as("the same again").isEqualTo(proposed);
        task.cases().forEach(one -> {
            assertThat(proposed.get(one.id())).hasSize(task.lacking(one));
            assertThat(proposed.get(one.id())).allMatch(one::canBeGivenTo);
        });
        assertThat(squares(task, proposed)).isEqualTo(smallestSquares(task, 0, new HashMap<>()));
    }

    /** Some are barred, but never so many that a case cannot have one. */
    private static AssignmentTask random(int cases, int reviewers, Random chance) {
        var people = IntStream.range(0, reviewers)
                .mapToObj(i -> reviewer(new UUID(0, i), chance.nextInt(3)))
                .toList();
        var all = new ArrayList<Case>();
        for (int i = 0; i < cases; i++) {
            var barred = people.stream()
                    .skip(1)
                    .map(Reviewer::id)
                    .filter(id -> chance.nextInt(3) == 0)
                    .collect(Collectors.toSet());
            all.add(aCase(i, Set.of(), Set.of(), barred));
        }
        return new AssignmentTask(all, people, 1);
    }

    private static long squares(AssignmentTask task, Map<UUID, Set<UUID>> proposed) {
        var more = loads(proposed);
        return task.reviewers().stream()
                .mapToLong(one -> (long) one.load() + more.getOrDefault(one.id(), 0))
                .map(load -> load * load)
                .sum();
    }

    /** By trying every way. */
    private static long smallestSquares(AssignmentTask task, int from, Map<UUID, Set<UUID>> so) {
        if (from == task.cases().size()) {
            return squares(task, so);
        }
        var one = task.cases().get(from);
        return task.reviewers().stream()
                .filter(reviewer -> one.canBeGivenTo(reviewer.id()))
                .mapToLong(reviewer -> {
                    var next = new HashMap<>(so);
                    next.put(one.id(), Set.of(reviewer.id()));
                    return smallestSquares(task, from + 1, next);
                })
                .min()
                .orElseThrow();
    }

    private static Map<UUID, Integer> loads(Map<UUID, Set<UUID>> proposed) {
        var loads = new HashMap<UUID, Integer>();
        proposed.values().forEach(some -> some.forEach(one -> loads.merge(one, 1, Integer::sum)));
        return loads;
    }

    private static Case aCase(int number, Set<String> themes, Set<UUID> with, Set<UUID> barred) {
        return new Case(new UUID(1, number), themes, with, barred);
    }

    private static Reviewer reviewer(UUID id, int load) {
        return new Reviewer(id, load, Set.of());
    }
}
