package org.allmenning.allocation.method;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole request from the top of the list, down to the cut line or until the frame is used. The first who cannot have all
 * gets what is left, rounded down to the step, or nothing where that is below the minimum; after that nobody gets anything.
 *
 * <p>Equals are treated as equals. Where the cut line goes through a group of the same rank, the whole group is below it.
 * Where the frame does not hold for a group, each of it gets the same share of its request, and what rounding leaves stays in
 * the frame; would one of them come below its minimum, none of the group gets anything. Whoever wants to tell equals apart
 * locks an amount by hand. Applications without a score get nothing.
 */
@ApplicationScoped
public class ByRank implements AllocationMethod {

    @Override
    public String code() {
        return "byRank";
    }

    @Override
    public List<Long> propose(AllocationTask task) {
        var candidates = task.candidates();
        var proposed = new ArrayList<Long>();
        var free = task.free();
        var goesOn = free > 0;
        for (int from = 0; from < candidates.size(); ) {
            var group = group(candidates, from);
            var isAbove = from + group.size() <= task.cutLine() && group.get(0).rank() > 0;
            var amounts = goesOn && isAbove ? share(task, group, free) : share(task, group, 0);
            for (int i = 0; i < group.size(); i++) {
                if (!group.get(i).locked()) {
                    free -= amounts.get(i);
                    goesOn &= amounts.get(i) == group.get(i).requested();
                }
            }
            proposed.addAll(amounts);
            from += group.size();
        }
        return proposed;
    }

    private static List<Candidate> group(List<Candidate> candidates, int from) {
        int to = from + 1;
        while (to < candidates.size() && candidates.get(to).ranksWith(candidates.get(from))) {
            to++;
        }
        return candidates.subList(from, to);
    }

    private static List<Long> share(AllocationTask task, List<Candidate> group, long free) {
        var open = group.stream().filter(candidate -> !candidate.locked()).toList();
        var wanted = open.stream().mapToLong(Candidate::requested).reduce(0, Math::addExact);
        var share = Portion.of(free, wanted);
        var isWorthwhile = open.stream()
                .allMatch(candidate ->
                        candidate.requested() == 0 || task.rounded(share.of(candidate.requested()), candidate) > 0);
        return group.stream()
                .map(candidate -> candidate.locked()
                        ? candidate.proposed()
                        : isWorthwhile ? task.rounded(share.of(candidate.requested()), candidate) : 0L)
                .toList();
    }
}
