package org.allmenning.assessment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Gives every case the reviewers that it lacks, nobody what the person is disqualified from, and spreads the cases as evenly as
 * that allows; among the ways that are equally even it begins with who knows a theme of the case. The same task always has the
 * same proposal.
 *
 * <p>As even as possible means: no case and no chain of cases could pass from one reviewer to another who has at least two
 * fewer. With that the sum of the squares of the loads is the smallest there is (optimal semi-matching; Harvey, Ladner, Lovász
 * and Tamir, 2006).
 */
public final class AssignmentProposal {

    private final AssignmentTask task;
    private final Map<UUID, Set<UUID>> given = new LinkedHashMap<>();
    private final Map<UUID, Integer> loads = new LinkedHashMap<>();

    private AssignmentProposal(AssignmentTask task) {
        this.task = task;
        task.reviewers().forEach(reviewer -> loads.put(reviewer.id(), reviewer.load()));
        task.cases().forEach(one -> given.put(one.id(), new LinkedHashSet<>()));
    }

    /**
     * Who is to get which case besides those who have it.
     *
     * @return by case, in the order of the task; a case that lacks nobody gets nobody
     * @throws TooFewReviewers naming the cases for which there are not enough
     */
    public static Map<UUID, Set<UUID>> of(AssignmentTask task) {
        var lacking = lacking(task);
        if (!lacking.isEmpty()) {
            throw new TooFewReviewers(lacking, task.each());
        }
        var proposal = new AssignmentProposal(task);
        proposal.begin();
        while (proposal.level()) {
            // until no chain makes it more even
        }
        return Collections.unmodifiableMap(proposal.given);
    }

    /** The cases for which there are not enough reviewers, in the order of the task. */
    public static List<UUID> lacking(AssignmentTask task) {
        return task.cases().stream()
                .filter(one -> eligible(task, one).size() < task.lacking(one))
                .map(AssignmentTask.Case::id)
                .toList();
    }

    private static List<AssignmentTask.Reviewer> eligible(AssignmentTask task, AssignmentTask.Case one) {
        return task.reviewers().stream()
                .filter(reviewer -> one.canBeGivenTo(reviewer.id()))
                .toList();
    }

    /** The cases with the smallest choice first, each to those who have least and know its themes. */
    private void begin() {
        var order = new ArrayList<>(task.cases());
        order.sort(Comparator.comparingInt(one -> eligible(task, one).size() - task.lacking(one)));
        for (var one : order) {
            eligible(task, one).stream()
                    .sorted(Comparator.<AssignmentTask.Reviewer>comparingInt(reviewer -> loads.get(reviewer.id()))
                            .thenComparing(reviewer -> Collections.disjoint(reviewer.themes(), one.themes())))
                    .limit(task.lacking(one))
                    .forEach(reviewer -> give(one.id(), reviewer.id()));
        }
    }

    private void give(UUID theCase, UUID reviewer) {
        given.get(theCase).add(reviewer);
        loads.merge(reviewer, 1, Integer::sum);
    }

    private void take(UUID theCase, UUID reviewer) {
        given.get(theCase).remove(reviewer);
        loads.merge(reviewer, -1, Integer::sum);
    }

    /** Moves cases along one chain from a reviewer with more to one with at least two fewer; false where there is none. */
    private boolean level() {
        for (var from : loads.keySet()) {
            var chain = chainFrom(from);
            if (!chain.isEmpty()) {
                chain.forEach(step -> {
                    take(step.theCase(), step.from());
                    give(step.theCase(), step.to());
                });
                return true;
            }
        }
        return false;
    }

    private record Step(UUID theCase, UUID from, UUID to) {}

    /** The shortest one, by breadth-first search over the reviewers; empty where there is none. */
    private List<Step> chainFrom(UUID start) {
        var into = new HashMap<UUID, Step>();
        var queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            var at = queue.remove();
            if (loads.get(at) <= loads.get(start) - 2) {
                return chain(start, at, into);
            }
            for (var one : task.cases()) {
                if (given.get(one.id()).contains(at)) {
                    for (var reviewer : task.reviewers()) {
                        var to = reviewer.id();
                        if (!to.equals(start)
                                && !into.containsKey(to)
                                && one.canBeGivenTo(to)
                                && !given.get(one.id()).contains(to)) {
                            into.put(to, new Step(one.id(), at, to));
                            queue.add(to);
                        }
                    }
                }
            }
        }
        return List.of();
    }

    private static List<Step> chain(UUID start, UUID end, Map<UUID, Step> into) {
        var steps = new ArrayList<Step>();
        for (var at = end; !at.equals(start); at = into.get(at).from()) {
            steps.add(into.get(at));
        }
        Collections.reverse(steps);
        return steps;
    }
}
