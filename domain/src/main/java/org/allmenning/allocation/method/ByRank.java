package org.allmenning.allocation.method;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The whole request from the top of the list, down to the cut line or until the frame is used, as a whole or in a year. The
 * first who cannot have all gets what is left, rounded down to the step, or nothing where that is below the minimum; after
 * that nobody gets anything. Where a year is what is short, the application gets less in all its years and sub-projects alike,
 * so that the project keeps its shape; whoever wants it otherwise types its amounts.
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
    public List<List<Long>> propose(AllocationTask task) {
        var candidates = task.candidates();
        var proposed = new ArrayList<List<Long>>();
        var room = task.room();
        var goesOn = room.total() > 0;
        for (int from = 0; from < candidates.size(); ) {
            var group = group(candidates, from);
            var isAbove = from + group.size() <= task.cutLine() && group.get(0).rank() > 0;
            var amounts = goesOn && isAbove ? share(task, group, room) : nothing(group);
            for (int i = 0; i < group.size(); i++) {
                if (!group.get(i).locked()) {
                    room = room.without(group.get(i), amounts.get(i));
                    goesOn &= Candidate.sum(amounts.get(i)) == group.get(i).requested();
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

    private static List<List<Long>> share(AllocationTask task, List<Candidate> group, Room room) {
        var open = group.stream().filter(candidate -> !candidate.locked()).toList();
        var shared =
                new SameShare(task, open, open.stream().map(Candidate::requests).toList()).within(room);
        var next = 0;
        var amounts = nothing(group);
        for (int i = 0; i < group.size(); i++) {
            if (!group.get(i).locked()) {
                amounts.set(i, shared.get(next++));
                if (task.isTooLittle(Candidate.sum(amounts.get(i)), group.get(i))) {
                    return nothing(group);
                }
            }
        }
        return amounts;
    }

    /** Locked amounts as they are, nothing for all others. */
    private static List<List<Long>> nothing(List<Candidate> group) {
        return group.stream()
                .map(candidate -> candidate.locked() ? candidate.proposals() : candidate.nothing())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
