package org.allmenning.allocation.method;

import java.util.List;

/**
 * What a method works on; amounts in minor units.
 *
 * @param frame what there is to give to all candidates together, at least 0
 * @param step a proposed amount is a multiple of it, or the whole that was asked for; at least 1
 * @param minimum an application gets no less than this, unless it asked for less; 0 for no such limit
 * @param cutLine how many candidates from the top may get something; all where it is their number or more
 * @param candidates best first, those without a score last
 */
public record AllocationTask(long frame, long step, long minimum, int cutLine, List<Candidate> candidates) {

    public AllocationTask {
        if (frame < 0 || step < 1 || minimum < 0 || cutLine < 0) {
            throw new IllegalArgumentException(frame + ", " + step + ", " + minimum + ", " + cutLine);
        }
        candidates = List.copyOf(candidates);
    }

    /** What is left of the frame beside what is locked; below zero where the locks alone exceed it. */
    long free() {
        return candidates.stream()
                .filter(Candidate::locked)
                .mapToLong(Candidate::proposed)
                .reduce(frame, Math::subtractExact);
    }

    /** An amount on the step and worth having, from one that may be neither; the whole request is always both. */
    long rounded(long amount, Candidate candidate) {
        if (amount >= candidate.requested()) {
            return candidate.requested();
        }
        var onStep = amount - amount % step;
        return onStep < Math.min(minimum, candidate.requested()) ? 0 : onStep;
    }
}
