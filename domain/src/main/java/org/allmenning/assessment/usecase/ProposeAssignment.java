package org.allmenning.assessment.usecase;

import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.assessment.AssignmentProposal;
import org.allmenning.assessment.AssignmentTask;
import org.allmenning.assessment.AssignmentView;
import org.allmenning.assessment.AssignmentView.Pair;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.CaseLine;
import org.allmenning.assessment.CaseQuery;
import org.allmenning.assessment.CaseRow;
import org.allmenning.assessment.DecisionsUnderWay;
import org.allmenning.assessment.NoCaseChosen;
import org.allmenning.assessment.Reviews;
import org.allmenning.funding.CallForm;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Alphabet;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;

/** Proposes who is to get which cases of a call; an officer looks at it, changes it, and gives them. */
@ApplicationScoped
public class ProposeAssignment {

    /** More reviewers than this for each case nobody has. */
    private static final int MOST_EACH = 9;

    private static final Set<ApplicationStatus> TO_BE_ASSESSED =
            Set.of(ApplicationStatus.SUBMITTED, ApplicationStatus.UNDER_ASSESSMENT);

    private CaseAccess access;
    private BrowseCases browseCases;
    private AssignReviewer assignReviewer;
    private Reviews reviews;
    private DecisionsUnderWay decisions;

    protected ProposeAssignment() {}

    @Inject
    public ProposeAssignment(
            CaseAccess access,
            BrowseCases browseCases,
            AssignReviewer assignReviewer,
            Reviews reviews,
            DecisionsUnderWay decisions) {
        this.access = access;
        this.browseCases = browseCases;
        this.assignReviewer = assignReviewer;
        this.reviews = reviews;
        this.decisions = decisions;
    }

    /**
     * A proposal that is as even as it can be and gives nobody a case that the person is disqualified from. The same cases and
     * reviewers always have the same one. Cases whose dismissal is prepared are left out. Nothing is given.
     *
     * @param each how many reviewers a case is to have; below 1 it is 1, above 9 it is 9
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public AssignmentView propose(UUID callId, int each, Language language) {
        var all = browseCases.ofCall(callId, CaseQuery.ALL, language).lines().stream()
                .sorted(Comparator.comparingInt(CaseLine::caseNumber))
                .toList();
        var candidates = assignReviewer.candidates().stream()
                .sorted(Alphabet.by(language, AssignReviewer.Candidate::name))
                .toList();
        var dismissed = decisions.toBeDismissed(callId);
        var lacking = all.stream()
                .filter(line -> TO_BE_ASSESSED.contains(line.row().status()))
                .filter(line -> !dismissed.contains(line.row().applicationId()))
                .toList();
        var task = task(callId, lacking, all, candidates, Math.min(MOST_EACH, Math.max(1, each)));
        var tooFew = AssignmentProposal.lacking(task);
        return view(task, lacking, candidates, tooFew, tooFew.isEmpty() ? AssignmentProposal.of(task) : Map.of());
    }

    /**
     * Gives the cases as they were proposed or as the officer changed it: all of them or none.
     *
     * @return how many were given
     * @throws NoCaseChosen for none at all
     * @throws org.allmenning.assessment.CasesNotAssigned naming those that cannot be given
     * @throws org.allmenning.shared.NothingHere for a case of another call
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public int give(UUID callId, List<Pair> pairs) {
        access.call(callId);
        if (pairs.isEmpty()) {
            throw new NoCaseChosen();
        }
        assignReviewer.lock(pairs.stream().map(Pair::submissionId).toList()).stream()
                .filter(one -> !one.callId().equals(callId))
                .findFirst()
                .ifPresent(other -> {
                    throw NothingHere.because(other.id());
                });
        var byReviewer = pairs.stream()
                .collect(Collectors.groupingBy(
                        Pair::reviewerId, Collectors.mapping(Pair::submissionId, Collectors.toSet())));
        return byReviewer.entrySet().stream()
                .mapToInt(entry -> assignReviewer.assignAll(entry.getValue(), entry.getKey()))
                .sum();
    }

    private AssignmentTask task(
            UUID callId,
            List<CaseLine> lacking,
            List<CaseLine> all,
            List<AssignReviewer.Candidate> candidates,
            int each) {
        var barred = reviews.barredOfCall(callId);
        return new AssignmentTask(
                lacking.stream().map(line -> aCase(line, barred)).toList(),
                candidates.stream().map(one -> reviewer(one.personId(), all)).toList(),
                each);
    }

    private static AssignmentTask.Case aCase(CaseLine line, Map<UUID, Set<UUID>> barred) {
        return new AssignmentTask.Case(
                line.row().submissionId(),
                codes(line),
                line.inHand().stream().map(CaseRow.ReviewState::reviewerId).collect(Collectors.toSet()),
                barred.getOrDefault(line.row().applicationId(), Set.of()));
    }

    /** What a reviewer knows is what the person has in the call already. */
    private static AssignmentTask.Reviewer reviewer(UUID id, List<CaseLine> all) {
        var theirs = all.stream().filter(line -> line.isWith(id)).toList();
        return new AssignmentTask.Reviewer(
                id,
                theirs.size(),
                theirs.stream().flatMap(line -> codes(line).stream()).collect(Collectors.toSet()));
    }

    private static Set<String> codes(CaseLine line) {
        return line.themes().stream().map(CallForm.Choice::code).collect(Collectors.toSet());
    }

    private static AssignmentView view(
            AssignmentTask task,
            List<CaseLine> lacking,
            List<AssignReviewer.Candidate> candidates,
            List<UUID> tooFew,
            Map<UUID, Set<UUID>> proposed) {
        var names = candidates.stream()
                .collect(Collectors.toMap(AssignReviewer.Candidate::personId, AssignReviewer.Candidate::name));
        var reviewers = task.reviewers().stream()
                .map(one -> new AssignmentView.Reviewer(
                        one.id(), names.get(one.id()), one.load(), (int) proposed.values().stream()
                                .filter(some -> some.contains(one.id()))
                                .count()))
                .toList();
        var lines = lacking.stream().collect(Collectors.toMap(line -> line.row().submissionId(), Function.identity()));
        return new AssignmentView(
                task.each(),
                task.cases().stream()
                        .filter(one -> one.with().size() < task.each())
                        .map(one ->
                                line(one, lines.get(one.id()), reviewers, proposed.getOrDefault(one.id(), Set.of())))
                        .toList(),
                reviewers,
                tooFew.stream().map(id -> lines.get(id).row().receipt().title()).toList());
    }

    private static AssignmentView.Line line(
            AssignmentTask.Case one, CaseLine line, List<AssignmentView.Reviewer> reviewers, Set<UUID> proposed) {
        return new AssignmentView.Line(
                line.row(),
                line.inHand().stream().map(CaseRow.ReviewState::reviewer).toList(),
                reviewers.stream()
                        .filter(reviewer -> !one.with().contains(reviewer.id())
                                && !one.barred().contains(reviewer.id()))
                        .toList(),
                List.copyOf(proposed));
    }
}
