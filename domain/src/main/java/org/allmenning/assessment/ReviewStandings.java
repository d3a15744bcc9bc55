package org.allmenning.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which reviews of a call count: those that were handed in by who is impartial and was not replaced, and who is not barred from the
 * application by another version of it or by membership.
 *
 * <p>It is settled for good when the first scenario of the call is confirmed, for by these points money is given. Who is found
 * disqualified later sees the case no more, but the points stay in the decision that they led to, in its letter and in an appeal;
 * what follows from the disqualification, a new decision says.
 *
 * @param counting the ids of those that count
 * @param barred the ids of those whose reviewer may not handle the application
 */
public record ReviewStandings(Set<UUID> counting, Set<UUID> barred) {

    public ReviewStandings {
        counting = Set.copyOf(counting);
        barred = Set.copyOf(barred);
    }

    public boolean counts(Review review) {
        return counting.contains(review.id());
    }

    public List<Review> counting(Collection<Review> reviews) {
        return reviews.stream().filter(this::counts).toList();
    }

    /** Whether the reviewer may not handle the application. */
    public boolean isBarred(Review review) {
        return barred.contains(review.id());
    }

    /** As declared, unless the reviewer is disqualified whatever was declared. */
    Impartiality impartiality(Review review) {
        return isBarred(review) ? Impartiality.DISQUALIFIED : review.impartiality();
    }

    /** Whether a reviewer who may handle the application handed in. */
    boolean isHandedIn(Review review) {
        return review.isHandedIn() && !isBarred(review);
    }
}
