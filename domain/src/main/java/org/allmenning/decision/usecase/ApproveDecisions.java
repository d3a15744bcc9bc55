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
        chosen.forEach(decision -> approveOne(decision, theirs.get(decision.id())));
        settle(chosen, earlier);
        chosen.forEach(decision -> follow(decision, theirs.get(decision.id())));
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

    private void approveOne(Decision decision, Submission submission) {
        if (decision.supersedes().isEmpty()) {
            submissions.requireNewest(submission);
        }
        var now = clock.now();
        var call = calls.get(decision.callId());
        decision.approve(
                actor.get().personId(), now, now.atZone(call.timeZone()).toLocalDate());
    }

    /**
     * The money of all earlier decisions goes back to the frame before that of the new ones comes out of it: what one correction
     * gives back another may give, in whatever order they were chosen.
     */
    private void settle(Collection<Decision> chosen, Map<UUID, Decision> earlier) {
        var now = clock.now();
        var person = actor.get().personId();
        var anew = chosen.stream()
                .filter(decision -> decision.supersedes().isPresent())
                .filter(decision -> decision.allocationId().isEmpty())
                .toList();
        anew.forEach(decision -> {
            var call = calls.get(decision.callId());
            var before = earlier.get(decision.supersedes().orElseThrow());
            ledger.release(call, submissionId(decision), before.awardedPerYear(call), person, now);
        });
        anew.stream().filter(decision -> decision.kind().isAward()).forEach(decision -> {
            var call = calls.get(decision.callId());
            ledger.reserve(call, null, Map.of(submissionId(decision), decision.awardedPerYear(call)), person, now);
        });
    }

    private static UUID submissionId(Decision decision) {
        return decision.submissionId().orElseThrow();
    }

    /**
     * An award in the place of an award leaves the application where it is, and so does a lapse whose reasons are written anew; one
     * that lapses ends it, accepted or not.
     */
    private void follow(Decision decision, Submission submission) {
        var stands = statuses.of(submission.applicationId());
        var lapses = decision.cause().filter(DecisionCause.LAPSED::equals).isPresent();
        var ended = stands == ApplicationStatus.TERMINATED && !decision.kind().isAward();
        var target = lapses || ended ? ApplicationStatus.TERMINATED : status(decision.kind());
        if (stands != target) {
            statuses.move(submission.applicationId(), target);
        }
        tell(decision, submission);
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
