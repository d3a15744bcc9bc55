package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.decision.Decision;
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

/** Another person than the one who prepared them approves decisions. From then on they do not change. */
@ApplicationScoped
public class ApproveDecisions {

    private Decisions decisions;
    private CaseStatuses statuses;
    private CaseAccess access;
    private CurrentActor actor;
    private DeadlineClock clock;
    private FundingCalls calls;
    private Event<DecisionsApproved> approved;
    private Event<Deed> deeds;

    protected ApproveDecisions() {}

    @Inject
    public ApproveDecisions(
            Decisions decisions,
            CaseStatuses statuses,
            CaseAccess access,
            CurrentActor actor,
            DeadlineClock clock,
            FundingCalls calls,
            Event<DecisionsApproved> approved,
            Event<Deed> deeds) {
        this.decisions = decisions;
        this.statuses = statuses;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
        this.calls = calls;
        this.approved = approved;
        this.deeds = deeds;
    }

    /**
     * Approves all of these or none.
     *
     * @throws NothingChosen for none at all
     * @throws org.allmenning.decision.PreparedBySamePerson if the person prepared one of them
     * @throws org.allmenning.decision.AlreadyApproved for one that stands
     * @throws org.allmenning.decision.TermsIncomplete for an award whose terms lack something
     */
    @Transactional
    @AllowedFor(DECISION_MAKER)
    public void approve(Collection<UUID> decisionIds) {
        if (decisionIds.isEmpty()) {
            throw new NothingChosen();
        }
        var chosen = decisions.getForChange(decisionIds);
        chosen.forEach(this::approveOne);
        approved.fire(new DecisionsApproved(chosen.stream().map(Decision::id).toList()));
    }

    private void approveOne(Decision decision) {
        if (!actor.get().actsFor(decision.authorityId())) {
            throw NothingHere.forThisPerson();
        }
        var submission =
                access.submission(decision.submissionId().orElseThrow(() -> NothingHere.because(decision.id())));
        var now = clock.now();
        var zone = calls.get(decision.callId()).timeZone();
        decision.approve(actor.get().personId(), now, now.atZone(zone).toLocalDate());
        statuses.move(submission.applicationId(), status(decision.kind()));
        tell(decision, submission);
    }

    private static ApplicationStatus status(DecisionKind kind) {
        return switch (kind) {
            case AWARD, PARTIAL_AWARD, IMPORTED -> ApplicationStatus.AWARDED;
            case REJECTION -> ApplicationStatus.REJECTED;
            case DISMISSAL -> ApplicationStatus.DISMISSED;
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
