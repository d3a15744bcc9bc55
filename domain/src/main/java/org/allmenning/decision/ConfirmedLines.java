package org.allmenning.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmenning.allocation.Allocation;
import org.allmenning.allocation.AllocationLine;

/**
 * What confirmed allocations give that no decision carries out yet. The first decisions of a call carry out all that is
 * confirmed by then; each further allocation supplements what was decided, submission by submission.
 */
public final class ConfirmedLines {

    private final List<Allocation> confirmed;
    private final List<Decision> decided;
    private final Set<UUID> applications;

    /**
     * Lays them side by side.
     *
     * @param confirmed in the order in which they were
     * @param all the decisions of the call, approved or not
     */
    public ConfirmedLines(List<Allocation> confirmed, Collection<Decision> all) {
        this.confirmed = List.copyOf(confirmed);
        this.applications = all.stream()
                .flatMap(decision -> decision.applicationId().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.decided = all.stream()
                .filter(decision -> decision.submissionId().isPresent())
                .filter(decision -> decision.kind() != DecisionKind.DISMISSAL)
                .toList();
    }

    /** Whether nothing is confirmed at all. */
    public boolean isEmpty() {
        return confirmed.isEmpty();
    }

    /** Whether the call has its first decisions, so that what is open now supplements them. */
    public boolean isSupplement() {
        return !decided.isEmpty();
    }

    /** Whether an application has a decision, approved or not; a dismissal is one. */
    public boolean isDecided(UUID applicationId) {
        return applications.contains(applicationId);
    }

    /** The allocation to carry out for a submission; null where there is none. */
    public UUID allocationOf(UUID submissionId) {
        return open(submissionId).map(Allocation::id).orElse(null);
    }

    /** All that the new decision on a submission gives: what stands, and what the allocation adds to it. */
    public List<AwardLine> total(UUID submissionId) {
        var amounts = new HashMap<Place, Long>();
        standing(submissionId)
                .flatMap(decision -> decision.lines().stream())
                .forEach(line ->
                        amounts.merge(new Place(line.subProject(), line.year()), line.amount(), Math::addExact));
        open(submissionId).stream()
                .flatMap(allocation -> lines(allocation, submissionId))
                .forEach(line ->
                        amounts.merge(new Place(line.subProject(), line.year()), line.amount(), Math::addExact));
        return amounts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(line ->
                        new AwardLine(line.getKey().subProject(), line.getKey().year(), line.getValue()))
                .toList();
    }

    /** The newest that gives the submission something: only one of them can, as long as it holds anything by another. */
    private Optional<Allocation> open(UUID submissionId) {
        var giving = confirmed.stream()
                .filter(allocation -> lines(allocation, submissionId).findAny().isPresent())
                .filter(allocation -> !isCarriedOut(allocation, submissionId))
                .reduce((earlier, later) -> later);
        return isSupplement() || giving.isPresent()
                ? giving
                : confirmed.stream().findFirst();
    }

    private boolean isCarriedOut(Allocation allocation, UUID submissionId) {
        return about(submissionId)
                .anyMatch(decision ->
                        decision.allocationId().filter(allocation.id()::equals).isPresent());
    }

    private Stream<Decision> standing(UUID submissionId) {
        return about(submissionId).filter(Decision::isApproved).filter(decision -> about(submissionId)
                .filter(Decision::isApproved)
                .noneMatch(
                        next -> next.supersedes().filter(decision.id()::equals).isPresent()));
    }

    private Stream<Decision> about(UUID submissionId) {
        return decided.stream()
                .filter(decision ->
                        decision.submissionId().filter(submissionId::equals).isPresent());
    }

    private static Stream<AllocationLine> lines(Allocation allocation, UUID submissionId) {
        return allocation.lines().stream().filter(line -> line.submissionId().equals(submissionId));
    }

    private record Place(int subProject, int year) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return subProject == other.subProject
                    ? Integer.compare(year, other.year)
                    : Integer.compare(subProject, other.subProject);
        }
    }
}
