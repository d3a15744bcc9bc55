package org.allmenning.allocation.method;

import java.util.List;

/**
 * One application in the eyes of a method; amounts in minor units.
 *
 * @param rank from 1; equals share a rank; 0 for an application without a score
 * @param places where it asked for something; each sub-project and year once
 * @param locked whether what is proposed now stays
 */
public record Candidate(int rank, List<Place> places, boolean locked) {

    /**
     * One year of a sub-project.
     *
     * @param requested what was asked for, at least 0
     * @param proposed what stands there now, from 0 to requested
     */
    public record Place(int subProject, int year, long requested, long proposed) {

        public Place {
            if (requested < 0 || proposed < 0 || proposed > requested) {
                throw new IllegalArgumentException(subProject + "/" + year + ": " + proposed + " of " + requested);
            }
        }
    }

    public Candidate {
        if (rank < 0) {
            throw new IllegalArgumentException("rank " + rank);
        }
        places = List.copyOf(places);
    }

    /** All that was asked for. */
    public long requested() {
        return sum(requests());
    }

    /** All that stands there now. */
    public long proposed() {
        return sum(proposals());
    }

    List<Long> requests() {
        return places.stream().map(Place::requested).toList();
    }

    List<Long> proposals() {
        return places.stream().map(Place::proposed).toList();
    }

    List<Long> nothing() {
        return places.stream().map(place -> 0L).toList();
    }

    boolean ranksWith(Candidate other) {
        return rank == other.rank;
    }

    static long sum(List<Long> amounts) {
        return amounts.stream().reduce(0L, Math::addExact);
    }
}
