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
import org.allmenning.decision.DecisionApproved;
import org.allmenning.decision.DecisionKind;
import org.allmenning.decision.Decisions;
import org.allmenning.decision.NothingChosen;
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
    private Event<DecisionApproved> approved;
    private Event<Deed> deeds;

    protected ApproveDecisions() {}

    @Inject
    public ApproveDecisions(
            Decisions decisions,
            CaseStatuses statuses,
            CaseAccess access,
            CurrentActor actor,
            DeadlineClock clock,
            Event<DecisionApproved> approved,
            Event<Deed> deeds) {
        this.decisions = decisions;
        this.statuses = statuses;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
        this.approved = approved;
        this.deeds = deeds;
    }

    /**
     * Approves all of these or none.
     *
     * @throws NothingChosen for none at all
     * @throws org.allmenning.decision.PreparedBySamePerson if the person prepared one of them
     * @throws org.allmenning.decision.AlreadyApproved for one that stands
     */
    @Transactional
    @AllowedFor(DECISION_MAKER)
    public void approve(Collection<UUID> decisionIds) {
        if (decisionIds.isEmpty()) {
            throw new NothingChosen();
        }
        decisions.getForChange(decisionIds).forEach(this::approveOne);
    }

    private void approveOne(Decision decision) {
        if (!actor.get().actsFor(decision.authorityId())) {
            throw NothingHere.forThisPerson();
        }
        var submission =
                access.submission(decision.submissionId().orElseThrow(() -> NothingHere.because(decision.id())));
        decision.approve(actor.get().personId(), clock.now());
        var awarded = decision.kind() != DecisionKind.REJECTION;
        statuses.move(submission.applicationId(), awarded ? ApplicationStatus.AWARDED : ApplicationStatus.REJECTED);
        tell(decision, submission);
    }

    private void tell(Decision decision, Submission submission) {
        approved.fire(new DecisionApproved(
                decision.id(),
                submission.applicationId(),
                decision.authorityId(),
                submission.submittedBy(),
                decision.project(),
                decision.language()));
        deeds.fire(new Deed(
                submission.applicationId(),
                decision.authorityId(),
                "decisionApproved",
                Map.of("kind", decision.kind().name(), "decision", decision.id().toString())));
    }
}
