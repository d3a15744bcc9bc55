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
import org.allmenning.assessment.ReviewerIsDisqualified;
import org.allmenning.decision.AlreadyPrepared;
import org.allmenning.decision.AwardLine;
import org.allmenning.decision.Decision;
import org.allmenning.decision.DecisionDesk;
import org.allmenning.decision.DecisionDraft;
import org.allmenning.decision.Decisions;
import org.allmenning.decision.DecisionsNotPrepared;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
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
        var confirmed = allocations.confirmedOf(callId);
        if (confirmed.isEmpty()) {
            throw new DecisionsNotPrepared();
        }
        allocations.forChange(confirmed.get(0).id());
        if (!decisions.ofCall(callId).isEmpty()) {
            throw new AlreadyPrepared();
        }
        var barred = access.barred();
        for (var submission : underAssessment(callId)) {
            if (barred.contains(submission.applicationId())) {
                throw new ReviewerIsDisqualified();
            }
            prepare(
                    submission,
                    desk.parties(call, submission.application()),
                    lines(confirmed, submission),
                    reasons.get(submission.id()));
        }
    }

    /** What the decisions will be; empty while the allocation is not confirmed. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public List<DecisionDraft> drafts(UUID callId) {
        var call = access.call(callId);
        var barred = access.barred();
        var confirmed = allocations.confirmedOf(callId);
        return confirmed.isEmpty()
                ? List.of()
                : underAssessment(callId).stream()
                        .filter(submission -> !barred.contains(submission.applicationId()))
                        .map(submission -> desk.draft(call, submission, lines(confirmed, submission)))
                        .toList();
    }

    private List<Submission> underAssessment(UUID callId) {
        var stands = submissions.newestOfCall(callId);
        var status = statuses.of(stands.stream().map(Submission::applicationId).toList());
        return stands.stream()
                .filter(submission -> status.get(submission.applicationId()) == ApplicationStatus.UNDER_ASSESSMENT)
                .toList();
    }

    private void prepare(
            Submission submission,
            List<org.allmenning.decision.DecisionParty> parties,
            List<AwardLine> lines,
            String reasons) {
        var decision = Decision.prepare(
                submission, parties, lines, reasons, actor.get().personId(), clock.now());
        decisions.add(decision);
        deeds.fire(new Deed(
                submission.applicationId(),
                submission.authorityId(),
                "decisionPrepared",
                Map.of("kind", decision.kind().name(), "decision", decision.id().toString())));
    }

    private static List<AwardLine> lines(List<Allocation> confirmed, Submission submission) {
        return confirmed.stream()
                .flatMap(allocation -> allocation.lines().stream())
                .filter(line -> line.submissionId().equals(submission.id()))
                .map(line -> new AwardLine(line.subProject(), line.year(), line.amount()))
                .toList();
    }
}
