package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.allocation.FrameLedger;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.decision.Decision;
import org.allmenning.decision.DecisionCause;
import org.allmenning.decision.DecisionKind;
import org.allmenning.decision.Decisions;
import org.allmenning.decision.DecisionsApproved;
import org.allmenning.decision.NothingChosen;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** Another person than the one who prepared them approves decisions. From then on they do not change. */
@ApplicationScoped
public class ApproveDecisions {

    private Decisions decisions;
    private Submissions submissions;
    private CaseStatuses statuses;
    private CaseAccess access;
    private CurrentActor actor;
    private DeadlineClock clock;
    private FundingCalls calls;
    private FrameLedger ledger;
    private Event<DecisionsApproved> approved;
    private Event<Deed> deeds;

    protected ApproveDecisions() {}

    @Inject
    public ApproveDecisions(
            Decisions decisions,
            Submissions submissions,
            CaseStatuses statuses,
            CaseAccess access,
            CurrentActor actor,
            DeadlineClock clock,
            FundingCalls calls,
            FrameLedger ledger,
            Event<DecisionsApproved> approved,
            Event<Deed> deeds) {
        this.decisions = decisions;
        this.submissions = submissions;
        this.statuses = statuses;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
        this.calls = calls;
        this.ledger = ledger;
        this.approved = approved;
        this.deeds = deeds;
    }

    /**
     * Approves all of these or none, as somebody has read them.
     *
     * @param read when the last of them was prepared, as it was shown
     * @throws NothingChosen for none at all
     * @throws org.allmenning.decision.DecisionChanged for one that was changed since
     * @throws org.allmenning.decision.PreparedBySamePerson if the person prepared one of them
     * @throws org.allmenning.decision.AlreadyApproved for one that stands
     * @throws org.allmenning.allocation.FrameExceeded if a correction gives more than is left of the frame
     * @throws org.allmenning.application.StatusChangeNotAllowed if the lead answered meanwhile
     * @throws org.allmenning.submission.NewerVersionExists for a first decision about an earlier version
     * @throws org.allmenning.decision.TermsIncomplete for an award whose terms lack something
     */
    @Transactional
    @AllowedFor(DECISION_MAKER)
    public void approve(Collection<UUID> decisionIds, Instant read) {
        if (decisionIds.isEmpty()) {
            throw new NothingChosen();
        }
        var chosen = decisions.getForChange(decisionIds);
        var theirs = chosen.stream().collect(Collectors.toMap(Decision::id, this::submission));
        chosen.forEach(decision -> decision.requireRead(read));
        var earlier = lockEarlier(chosen);
        chosen.forEach(decision -> approveOne(decision, theirs.get(decision.id()), earlier));
        approved.fire(new DecisionsApproved(chosen.stream().map(Decision::id).toList()));
    }

    private Submission submission(Decision decision) {
        if (!actor.get().actsFor(decision.authorityId())) {
            throw NothingHere.forThisPerson();
        }
        return access.submission(decision.submissionId().orElseThrow(() -> NothingHere.because(decision.id())));
    }

    /** Those that are superseded, by id; locked, so that no lead answers them in the meantime. */
    private Map<UUID, Decision> lockEarlier(Collection<Decision> chosen) {
        var ids = chosen.stream()
                .flatMap(decision -> decision.supersedes().stream())
                .toList();
        return decisions.getForChange(ids).stream().collect(Collectors.toMap(Decision::id, Function.identity()));
    }

    private void approveOne(Decision decision, Submission submission, Map<UUID, Decision> earlier) {
        if (decision.supersedes().isEmpty()) {
            submissions.requireNewest(submission);
        }
        var now = clock.now();
        var call = calls.get(decision.callId());
        decision.approve(
                actor.get().personId(), now, now.atZone(call.timeZone()).toLocalDate());
        decision.supersedes().map(earlier::get).ifPresent(before -> settle(call, before, decision, now));
        follow(submission.applicationId(), decision);
        tell(decision, submission);
    }

    /** The money of the earlier decision goes back to the frame, and that of the new one comes out of it, in one step. */
    private void settle(FundingCall call, Decision before, Decision decision, Instant now) {
        if (decision.allocationId().isPresent()) {
            return;
        }
        var person = actor.get().personId();
        var submission = decision.submissionId().orElseThrow();
        ledger.release(call, submission, before.awardedPerYear(call), person, now);
        if (decision.kind().isAward()) {
            ledger.reserve(call, null, Map.of(submission, decision.awardedPerYear(call)), person, now);
        }
    }

    /** An award in the place of an award leaves the application where it is; one that lapses ends it, accepted or not. */
    private void follow(UUID applicationId, Decision decision) {
        var stands = statuses.of(applicationId);
        var lapses = decision.cause().filter(DecisionCause.LAPSED::equals).isPresent();
        var target = lapses ? ApplicationStatus.TERMINATED : status(decision.kind());
        if (stands != target) {
            statuses.move(applicationId, target);
        }
    }

    private static ApplicationStatus status(DecisionKind kind) {
        return switch (kind) {
            case AWARD, PARTIAL_AWARD, IMPORTED -> ApplicationStatus.AWARDED;
            case REJECTION -> ApplicationStatus.REJECTED;
            case DISMISSAL -> ApplicationStatus.DISMISSED;
            case DECLINED -> ApplicationStatus.DECLINED;
        };
    }

    private void tell(Decision decision, Submission submission) {
        deeds.fire(new Deed(
                submission.applicationId(),
                decision.authorityId(),
                "decisionApproved",
                Map.of("kind", decision.kind().name(), "decision", decision.id().toString())));
    }
}
