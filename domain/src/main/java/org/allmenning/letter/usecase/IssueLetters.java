package org.allmenning.letter.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.decision.Decision;
import org.allmenning.decision.DecisionDesk;
import org.allmenning.decision.DecisionParty;
import org.allmenning.decision.DecisionView;
import org.allmenning.decision.Decisions;
import org.allmenning.decision.DecisionsApproved;
import org.allmenning.funding.FundingCalls;
import org.allmenning.letter.IssuedLetter;
import org.allmenning.letter.LetterDesk;
import org.allmenning.letter.LettersIssued;
import org.allmenning.letter.LettersIssued.Issued;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** Sends the letters in the transaction that approves the decisions: there is never one without the other. */
@ApplicationScoped
class IssueLetters {

    private Decisions decisions;
    private DecisionDesk decisionDesk;
    private LetterDesk letterDesk;
    private FundingCalls calls;
    private Submissions submissions;
    private DeadlineClock clock;
    private Event<LettersIssued> issued;

    protected IssueLetters() {}

    @Inject
    IssueLetters(
            Decisions decisions,
            DecisionDesk decisionDesk,
            LetterDesk letterDesk,
            FundingCalls calls,
            Submissions submissions,
            DeadlineClock clock,
            Event<LettersIssued> issued) {
        this.decisions = decisions;
        this.decisionDesk = decisionDesk;
        this.letterDesk = letterDesk;
        this.calls = calls;
        this.submissions = submissions;
        this.clock = clock;
        this.issued = issued;
    }

    /** In the order of calls and case numbers, so that two approvals wait for each other instead of blocking. */
    @Transactional(Transactional.TxType.MANDATORY)
    void issue(@Observes DecisionsApproved approved) {
        var byCall = new TreeMap<UUID, List<Decision>>(
                approved.decisionIds().stream().map(decisions::get).collect(Collectors.groupingBy(Decision::callId)));
        byCall.forEach(this::issue);
    }

    private void issue(UUID callId, List<Decision> ofCall) {
        var call = calls.get(callId);
        var sorted = ofCall.stream()
                .sorted(java.util.Comparator.comparingInt(Decision::position))
                .toList();
        var views = decisionDesk.views(call, sorted);
        tell(views, letterDesk.issue(call, views, clock.now()));
    }

    private void tell(List<DecisionView> views, List<IssuedLetter> letters) {
        var submitted =
                submissions.byIds(views.stream().map(DecisionView::submissionId).collect(Collectors.toSet()));
        var told = new ArrayList<Issued>();
        for (int i = 0; i < views.size(); i++) {
            var view = views.get(i);
            told.add(issued(view, submitted.get(view.submissionId()), letters.get(i)));
        }
        issued.fire(new LettersIssued(told));
    }

    private static Issued issued(DecisionView view, Submission submission, IssuedLetter letter) {
        return new Issued(
                view.applicationId(),
                submission.authorityId(),
                submission.submittedBy(),
                organisations(view.parties()),
                view.project(),
                letter.number(),
                view.language());
    }

    private static List<UUID> organisations(Collection<DecisionParty> parties) {
        return parties.stream().flatMap(party -> party.organisation().stream()).toList();
    }
}
