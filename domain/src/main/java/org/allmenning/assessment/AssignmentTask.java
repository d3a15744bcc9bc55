package org.allmenning.assessment;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which cases are to be given to whom.
 *
 * @param cases in the order of their numbers
 * @param reviewers in an order that does not change, so that the proposal does not either
 * @param each how many reviewers a case is to have, from 1
 */
public record AssignmentTask(List<Case> cases, List<Reviewer> reviewers, int each) {

    /**
     * A case.
     *
     * @param themes the codes of its themes
     * @param with the reviewers who have it
     * @param barred those among the reviewers who are disqualified from it
     */
    public record Case(UUID id, Set<String> themes, Set<UUID> with, Set<UUID> barred) {
        public Case {
            themes = Set.copyOf(themes);
            with = Set.copyOf(with);
            barred = Set.copyOf(barred);
        }

        boolean canBeGivenTo(UUID reviewer) {
            return !with.contains(reviewer) && !barred.contains(reviewer);
        }
    }

    /**
     * A reviewer.
     *
     * @param load how many cases of the call the reviewer has already, from 0
     * @param themes the codes of the themes that the reviewer knows from cases of the call
     */
    public record Reviewer(UUID id, int load, Set<String> themes) {
        public Reviewer {
            themes = Set.copyOf(themes);
        }
    }

    public AssignmentTask {
        cases = List.copyOf(cases);
        reviewers = List.copyOf(reviewers);
        if (each < 1) {
            throw new IllegalArgumentException("reviewers for each case: " + each);
        }
    }

    /** How many reviewers a case lacks. */
    int lacking(Case one) {
        return Math.max(0, each - one.with().size());
    }
}
