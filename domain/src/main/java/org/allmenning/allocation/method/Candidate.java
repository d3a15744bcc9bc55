package org.allmenning.allocation.method;

/**
 * One application in the eyes of a method; amounts in minor units.
 *
 * @param rank from 1; equals share a rank; 0 for an application without a score
 * @param requested what was asked for, at least 0
 * @param proposed what stands there now, from 0 to requested
 * @param locked whether that stays
 */
public record Candidate(int rank, long requested, long proposed, boolean locked) {

    public Candidate {
        if (rank < 0 || requested < 0 || proposed < 0 || proposed > requested) {
            throw new IllegalArgumentException("rank " + rank + ", " + proposed + " of " + requested);
        }
    }

    boolean ranksWith(Candidate other) {
        return rank == other.rank;
    }
}
