package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.allocation.Allocation;
import org.allmenning.allocation.Allocations;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.decision.AlreadyPrepared;
import org.allmenning.decision.AwardLine;
import org.allmenning.decision.Decision;
import org.allmenning.decision.DecisionDesk;
import org.allmenning.decision.DecisionDraft;
import org.allmenning.decision.DecisionKind;
import org.allmenning.decision.Decisions;
import org.allmenning.decision.DecisionsNotPrepared;
import org.allmenning.decision.NotToBeDismissed;
import org.allmenning.decision.TermsEntry;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** An officer prepares one decision per application of a call from its confirmed allocation. */
@ApplicationScoped
public class PrepareDecisions {

    private CaseAccess access;
    private Allocations allocations;
    private Submissions submissions;
    private Decisions decisions;
    private DecisionDesk desk;
    private CaseStatuses statuses;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected PrepareDecisions() {}

    @Inject
    public PrepareDecisions(
            CaseAccess access,
            Allocations allocations,
            Submissions submissions,
            Decisions decisions,
            DecisionDesk desk,
            CaseStatuses statuses,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.allocations = allocations;
        this.submissions = submissions;
        this.decisions = decisions;
        this.desk = desk;
        this.statuses = statuses;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Prepares decisions for all applications under assessment. What the allocation gives nothing is a rejection.
     *
     * @param reasons by submission; needed for a rejection and for less than was asked for
     * @throws DecisionsNotPrepared while the allocation is not confirmed
     * @throws AlreadyPrepared if the call has its decisions
     * @throws org.allmenning.decision.ReasonsMissing with the application that lacks them
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void prepare(UUID callId, Map<UUID, String> reasons) {
        var call = access.call(callId);
        var allocation =
                allocations.forChange(callId).filter(Allocation::isConfirmed).orElseThrow(DecisionsNotPrepared::new);
        if (decisions.ofCall(callId).stream().anyMatch(decision -> decision.kind() != DecisionKind.DISMISSAL)) {
            throw new AlreadyPrepared();
        }
        for (var submission : underAssessment(callId)) {
            prepare(
                    call,
                    submission,
                    desk.parties(call, submission.application()),
                    lines(allocation, submission),
                    reasons.get(submission.id()));
        }
    }

    /**
     * Prepares that an application is dismissed for a formal fault. It is not assessed, and stays as it is until another
     * person approves.
     *
     * @throws NotToBeDismissed unless it was sent in and is not assessed yet, or has a decision
     * @throws org.allmenning.decision.ReasonsMissing without reasons
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void dismiss(UUID submissionId, String reasons) {
        var submission = access.submission(submissionId);
        if (statuses.of(submission.applicationId()) != ApplicationStatus.SUBMITTED
                || decisions.ofApplication(submission.applicationId()).isPresent()) {
            throw new NotToBeDismissed(submission.application().title());
        }
        var call = access.call(submission.callId());
        add(Decision.dismiss(
                submission,
                desk.parties(call, submission.application()),
                reasons,
                actor.get().personId(),
                clock.now()));
    }

    /**
     * Reasons and terms of a decision that waits for approval, as an officer typed them.
     *
     * @param language in which amounts were typed
     * @throws org.allmenning.decision.AlreadyApproved once it stands
     * @throws org.allmenning.decision.ReasonsMissing where the law asks for reasons and there are none
     * @throws org.allmenning.decision.TermsRefused with the field that cannot stand
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void setTerms(UUID decisionId, TermsEntry entry, Language language) {
        var decision = decisions.getForChange(List.of(decisionId)).get(0);
        access.submission(decision.submissionId().orElseThrow(() -> NothingHere.because(decisionId)));
        decision.setTerms(entry, access.call(decision.callId()), actor.get().personId(), clock.now(), language);
        deeds.fire(new Deed(
                decision.applicationId().orElseThrow(),
                decision.authorityId(),
                "decisionTermsSet",
                Map.of("kind", decision.kind().name(), "decision", decision.id().toString())));
    }

    /** What the decisions will be; empty while the allocation is not confirmed. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public List<DecisionDraft> drafts(UUID callId) {
        var call = access.call(callId);
        return allocations
                .of(callId)
                .filter(Allocation::isConfirmed)
                .map(allocation -> underAssessment(callId).stream()
                        .map(submission -> desk.draft(call, submission, lines(allocation, submission)))
                        .toList())
                .orElse(List.of());
    }

    private List<Submission> underAssessment(UUID callId) {
        var stands = submissions.newestOfCall(callId);
        var status = statuses.of(stands.stream().map(Submission::applicationId).toList());
        return stands.stream()
                .filter(submission -> status.get(submission.applicationId()) == ApplicationStatus.UNDER_ASSESSMENT)
                .toList();
    }

    private void prepare(
            FundingCall call,
            Submission submission,
            List<org.allmenning.decision.DecisionParty> parties,
            List<AwardLine> lines,
            String reasons) {
        var decision = Decision.prepare(
                call, submission, parties, lines, reasons, actor.get().personId(), clock.now());
        add(decision);
    }

    private void add(Decision decision) {
        decisions.add(decision);
        deeds.fire(new Deed(
                decision.applicationId().orElseThrow(),
                decision.authorityId(),
                "decisionPrepared",
                Map.of("kind", decision.kind().name(), "decision", decision.id().toString())));
    }

    private static List<AwardLine> lines(Allocation allocation, Submission submission) {
        return allocation.lines().stream()
                .filter(line -> line.submissionId().equals(submission.id()))
                .map(line -> new AwardLine(line.subProject(), line.year(), line.amount()))
                .toList();
    }
}
