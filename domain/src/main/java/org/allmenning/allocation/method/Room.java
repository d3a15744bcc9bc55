package org.allmenning.allocation.method;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is to give: in all, and in each year that has a limit of its own. Minor units; below zero where more is locked
 * than there is.
 */
record Room(long total, Map<Integer, Long> byYear) {

    Room without(Candidate candidate, List<Long> amounts) {
        var left = new HashMap<>(byYear);
        for (int i = 0; i < amounts.size(); i++) {
            long amount = amounts.get(i);
            left.computeIfPresent(candidate.places().get(i).year(), (year, then) -> Math.subtractExact(then, amount));
        }
        return new Room(Math.subtractExact(total, Candidate.sum(amounts)), left);
    }

    /** Whether all of it can be given; nothing always can. */
    boolean holds(List<Candidate> candidates, List<List<Long>> amounts) {
        long sum = 0;
        var sums = new HashMap<Integer, Long>();
        for (int i = 0; i < candidates.size(); i++) {
            var places = candidates.get(i).places();
            for (int k = 0; k < places.size(); k++) {
                long amount = amounts.get(i).get(k);
                sum = Math.addExact(sum, amount);
                sums.merge(places.get(k).year(), amount, Math::addExact);
            }
        }
        return sum <= Math.max(0, total)
                && byYear.entrySet().stream()
                        .allMatch(year -> sums.getOrDefault(year.getKey(), 0L) <= Math.max(0, year.getValue()));
    }
}
