package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.allocation.Allocations;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.FormalChecks;
import org.allmenning.assessment.FormalStanding;
import org.allmenning.decision.AlreadyPrepared;
import org.allmenning.decision.ConfirmedLines;
import org.allmenning.decision.Decision;
import org.allmenning.decision.DecisionCause;
import org.allmenning.decision.DecisionDesk;
import org.allmenning.decision.DecisionDraft;
import org.allmenning.decision.Decisions;
import org.allmenning.decision.DecisionsNotPrepared;
import org.allmenning.decision.NotToBeDismissed;
import org.allmenning.decision.NotToBeSuperseded;
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

    /** A rejection, and an award that its lead has not answered. */
    private static final Set<ApplicationStatus> SUPPLEMENTED =
            Set.of(ApplicationStatus.REJECTED, ApplicationStatus.AWARDED);

    private CaseAccess access;
    private Allocations allocations;
    private Submissions submissions;
    private Decisions decisions;
    private DecisionDesk desk;
    private FormalChecks checks;
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
            FormalChecks checks,
            CaseStatuses statuses,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.allocations = allocations;
        this.submissions = submissions;
        this.decisions = decisions;
        this.desk = desk;
        this.checks = checks;
        this.statuses = statuses;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Prepares decisions for all applications under assessment that have none; what the allocation gives nothing is a rejection.
     * Once they are approved, a further confirmed allocation gives released money to those further down: a new decision supersedes
     * theirs.
     *
     * @param reasons by submission; needed for a rejection and for less than was asked for
     * @throws DecisionsNotPrepared while no allocation is confirmed
     * @throws AlreadyPrepared if every confirmed allocation has its decisions
     * @throws NotToBeSuperseded if the decision of an application that gets more is being replaced already
     * @throws org.allmenning.decision.ReasonsMissing with the application that lacks them
     * @throws org.allmenning.assessment.DisqualifiedInCall for who is disqualified from one of the applications
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void prepare(UUID callId, Map<UUID, String> reasons) {
        var call = access.call(callId);
        statuses.lock(sentIn(callId));
        decisions.lockPreparing(callId);
        var lines = lines(callId);
        if (lines.isEmpty()) {
            throw new DecisionsNotPrepared();
        }
        var awaiting = awaiting(callId, lines);
        if (lines.isSupplement() && awaiting.isEmpty()) {
            throw new AlreadyPrepared();
        }
        access.requireNoneBarred(
                awaiting.stream().map(Submission::applicationId).toList());
        awaiting.forEach(submission -> add(prepared(call, submission, lines, reasons.get(submission.id()))));
    }

    /** So that nobody withdraws, returns or answers one of them while its decision is prepared. */
    private List<UUID> sentIn(UUID callId) {
        return statuses.ofCall(callId).entrySet().stream()
                .filter(application -> application.getValue().isVisibleToAuthority())
                .map(Map.Entry::getKey)
                .toList();
    }

    private ConfirmedLines lines(UUID callId) {
        return new ConfirmedLines(allocations.confirmedOf(callId), decisions.ofCall(callId));
    }

    private Decision prepared(FundingCall call, Submission submission, ConfirmedLines lines, String reasons) {
        var parties = desk.parties(call, submission.application());
        var officer = actor.get().personId();
        var allocation = lines.allocationOf(submission.id());
        var given = lines.total(submission.id());
        if (!lines.isDecided(submission.applicationId())) {
            return Decision.prepare(call, submission, parties, given, allocation, reasons, officer, clock.now());
        }
        var stands = decisions
                .headOf(submission.applicationId())
                .filter(head -> !decisions.isSuperseded(head.id()))
                .orElseThrow(
                        () -> new NotToBeSuperseded(submission.application().title()));
        var next = stands.supersededBy(
                DecisionCause.RELEASE, call, submission, parties, given, allocation, reasons, officer, clock.now());
        desk.keepReservation(call, next);
        return next;
    }

    /**
     * Prepares that an application is dismissed for a formal fault. It is not assessed, and stays as it is until another
     * person approves.
     *
     * @throws NotToBeDismissed unless it was sent in and is not assessed yet, or has a decision
     * @throws org.allmenning.submission.NewerVersionExists for an earlier version
     * @throws org.allmenning.decision.ReasonsMissing without reasons
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void dismiss(UUID submissionId, String reasons) {
        var submission = access.submission(submissionId);
        statuses.lock(List.of(submission.applicationId()));
        submissions.requireNewest(submission);
        if (statuses.of(submission.applicationId()) != ApplicationStatus.SUBMITTED
                || !decisions.chainOf(submission.applicationId()).isEmpty()) {
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
     * @param read when what the officer changes was prepared
     * @param language in which amounts were typed
     * @throws org.allmenning.decision.DecisionChanged if somebody changed it since
     * @throws org.allmenning.decision.AlreadyApproved once it stands
     * @throws org.allmenning.decision.ReasonsMissing where the law asks for reasons and there are none
     * @throws org.allmenning.decision.TermsRefused with the field that cannot stand
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void setTerms(UUID decisionId, TermsEntry entry, Instant read, Language language) {
        var decision = decisions.getForChange(List.of(decisionId)).get(0);
        access.submission(decision.submissionId().orElseThrow(() -> NothingHere.because(decisionId)));
        decision.requireRead(read);
        decision.setTerms(entry, access.call(decision.callId()), actor.get().personId(), clock.now(), language);
        deeds.fire(new Deed(
                decision.applicationId().orElseThrow(),
                decision.authorityId(),
                "decisionTermsSet",
                Map.of("kind", decision.kind().name(), "decision", decision.id().toString())));
    }

    /** What the decisions will be that {@link #prepare} prepares; empty where there is nothing to prepare. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public List<DecisionDraft> drafts(UUID callId) {
        var call = access.call(callId);
        var lines = lines(callId);
        var barred = access.barred();
        if (lines.isEmpty()) {
            return List.of();
        }
        var checked = checks.standingsOfCall(callId);
        return awaiting(callId, lines).stream()
                .filter(submission -> !barred.contains(submission.applicationId()))
                .map(submission -> desk.draft(
                        call,
                        submission,
                        lines.total(submission.id()),
                        checked.getOrDefault(submission.id(), FormalStanding.OPEN)))
                .toList();
    }

    /** All under assessment that have no decision, and those that a further allocation gives something and that can still get it. */
    private List<Submission> awaiting(UUID callId, ConfirmedLines lines) {
        var stands = submissions.newestOfCall(callId);
        var status = statuses.of(stands.stream().map(Submission::applicationId).toList());
        return stands.stream()
                .filter(submission -> lines.isDecided(submission.applicationId())
                        ? SUPPLEMENTED.contains(status.get(submission.applicationId()))
                                && lines.allocationOf(submission.id()) != null
                        : status.get(submission.applicationId()) == ApplicationStatus.UNDER_ASSESSMENT)
                .toList();
    }

    private void add(Decision decision) {
        decisions.add(decision);
        deeds.fire(new Deed(
                decision.applicationId().orElseThrow(),
                decision.authorityId(),
                "decisionPrepared",
                Map.of("kind", decision.kind().name(), "decision", decision.id().toString())));
    }
}
