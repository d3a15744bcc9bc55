package org.allmenning.allocation.method;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Cuts what is proposed by the same share for all, so that it fits the frame as a whole and in each year; what fits already
 * stays. Amounts are rounded down to the step and lie on sub-projects and years as they did, what would come below its minimum
 * falls out, and what that leaves stays in the frame: equals remain equal.
 */
@ApplicationScoped
public class ProportionalCut implements AllocationMethod {

    @Override
    public String code() {
        return "proportional";
    }

    @Override
    public List<List<Long>> propose(AllocationTask task) {
        var open = task.candidates().stream()
                .filter(candidate -> !candidate.locked())
                .toList();
        var cut = new SameShare(
                        task, open, open.stream().map(Candidate::proposals).toList())
                .within(task.room())
                .iterator();
        return task.candidates().stream()
                .map(candidate -> candidate.locked() ? candidate.proposals() : worthwhile(task, candidate, cut.next()))
                .toList();
    }

    private static List<Long> worthwhile(AllocationTask task, Candidate candidate, List<Long> amounts) {
        return task.isTooLittle(Candidate.sum(amounts), candidate) ? candidate.nothing() : amounts;
    }
}
