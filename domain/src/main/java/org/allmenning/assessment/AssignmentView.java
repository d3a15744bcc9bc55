package org.allmenning.assessment;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who is to get which cases of a call, proposed and not given yet.
 *
 * @param each how many reviewers a case is to have, from 1
 * @param lines the cases that lack somebody, in the order of their numbers
 * @param reviewers everybody who may be given cases, by name
 * @param tooFew the titles of the cases for which there are not enough reviewers; then nothing is proposed
 */
public record AssignmentView(int each, List<Line> lines, List<Reviewer> reviewers, List<String> tooFew)
        implements Serializable {

    /**
     * A case that lacks somebody.
     *
     * @param with the names of those who have it
     * @param choice everybody who may be given it
     * @param proposed whom the proposal gives it to, as many as it lacks
     */
    public record Line(CaseRow row, List<String> with, List<Reviewer> choice, List<UUID> proposed)
            implements Serializable {}

    /**
     * A reviewer.
     *
     * @param load how many cases of the call the person has
     * @param added how many the proposal adds
     */
    public record Reviewer(UUID id, String name, int load, int added) implements Serializable {}

    /** A case and who is to get it. */
    public record Pair(UUID submissionId, UUID reviewerId) implements Serializable {}

    public AssignmentView {
        lines = List.copyOf(lines);
        reviewers = List.copyOf(reviewers);
        tooFew = List.copyOf(tooFew);
    }

    /** How many assignments the proposal makes. */
    public int size() {
        return lines.stream()
                .mapToInt(line -> Set.copyOf(line.proposed()).size())
                .sum();
    }
}
