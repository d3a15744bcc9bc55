package org.allmenning.allocation.method;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives several applications the same share of what each shall have at most. Each amount is rounded down to the step and lies
 * on sub-projects and years as what it is a share of.
 */
final class SameShare {

    private final AllocationTask task;
    private final List<Candidate> candidates;
    private final List<List<Long>> most;
    private final long whole;

    /** @param most what each shall have at most, per place */
    SameShare(AllocationTask task, List<Candidate> candidates, List<List<Long>> most) {
        this.task = task;
        this.candidates = candidates;
        this.most = most;
        this.whole = most.stream().map(Candidate::sum).reduce(0L, Math::addExact);
    }

    /**
     * As much as there is room for: all of it, else what the frame leaves, else what the fullest year leaves. The share for a
     * year is found by halving: it fits, and the next step up does not.
     */
    List<List<Long>> within(Room room) {
        long free = Math.min(whole, Math.max(0, room.total()));
        var amounts = of(free);
        if (room.holds(candidates, amounts)) {
            return amounts;
        }
        long fits = 0;
        long exceeds = (free + task.step() - 1) / task.step();
        while (exceeds - fits > 1) {
            var middle = fits + (exceeds - fits) / 2;
            if (room.holds(candidates, of(middle * task.step()))) {
                fits = middle;
            } else {
                exceeds = middle;
            }
        }
        return of(fits * task.step());
    }

    private List<List<Long>> of(long part) {
        var share = Portion.of(part, whole);
        var amounts = new ArrayList<List<Long>>();
        for (int i = 0; i < candidates.size(); i++) {
            var amount = task.onStep(share.of(Candidate.sum(most.get(i))), candidates.get(i));
            amounts.add(Spread.over(amount, most.get(i), task.unit()));
        }
        return amounts;
    }
}
