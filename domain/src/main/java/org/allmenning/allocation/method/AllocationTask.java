package org.allmenning.allocation.method;

import java.util.List;
import java.util.Map;

/**
 * What a method works on; amounts in minor units.
 *
 * @param frame what there is to give to all candidates together, at least 0
 * @param frameByYear what of it there is in each year, at least 0; a year that is not named is limited by the frame alone
 * @param unit the smallest amount of a place: of a year of a sub-project; at least 1
 * @param step a proposed amount of an application is a multiple of it, or the whole that was asked for; a multiple of the unit
 * @param minimum an application gets no less than this, unless it asked for less; 0 for no such limit
 * @param cutLine how many candidates from the top may get something; all where it is their number or more
 * @param candidates best first, those without a score last
 */
public record AllocationTask(
        long frame,
        Map<Integer, Long> frameByYear,
        long unit,
        long step,
        long minimum,
        int cutLine,
        List<Candidate> candidates) {

    public AllocationTask {
        if (frame < 0 || unit < 1 || step < unit || minimum < 0 || cutLine < 0) {
            throw new IllegalArgumentException(frame + ", " + unit + ", " + step + ", " + minimum + ", " + cutLine);
        }
        frameByYear = Map.copyOf(frameByYear);
        candidates = List.copyOf(candidates);
    }

    /** What is left of the frame beside what is locked; below zero where the locks alone exceed it. */
    Room room() {
        var room = new Room(frame, frameByYear);
        for (var candidate : candidates) {
            if (candidate.locked()) {
                room = room.without(candidate, candidate.proposals());
            }
        }
        return room;
    }

    /** Rounded down to the step; the whole request needs no rounding. */
    long onStep(long amount, Candidate candidate) {
        return amount >= candidate.requested() ? candidate.requested() : amount - amount % step;
    }

    /** Whether an amount on the step is less than a candidate gets at least; nothing always is, unless nothing was asked for. */
    boolean isTooLittle(long amount, Candidate candidate) {
        return amount < Math.min(Math.max(1, minimum), candidate.requested());
    }
}
