package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.decision.CasesNotDecided;
import org.allmenning.decision.DecisionKind;
import org.allmenning.decision.Decisions;
import org.allmenning.decision.DecisionsStillOpen;
import org.allmenning.decision.NothingToPublish;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;

/** Makes the public page of a call's awards. */
@ApplicationScoped
public class PublishAwards {

    /** With the authority, and without a decision; what was returned is with its applicant. */
    private static final Set<ApplicationStatus> UNDECIDED =
            Set.of(ApplicationStatus.SUBMITTED, ApplicationStatus.UNDER_ASSESSMENT);

    private CaseAccess access;
    private CaseStatuses statuses;
    private Decisions decisions;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected PublishAwards() {}

    @Inject
    public PublishAwards(
            CaseAccess access,
            CaseStatuses statuses,
            Decisions decisions,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.statuses = statuses;
        this.decisions = decisions;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Publishes what stands now; once published, the page follows every later decision, and publishing again changes nothing.
     *
     * @throws DecisionsStillOpen while a decision waits for approval
     * @throws CasesNotDecided while an application that is with the authority has no decision
     * @throws NothingToPublish while nothing was decided
     */
    @Transactional
    @AllowedFor(DECISION_MAKER)
    public void publish(UUID callId) {
        var call = access.call(callId);
        var heads = decisions.headsOfCall(callId);
        var open = (int) decisions.ofCall(callId).stream()
                .filter(decision -> decision.kind() != DecisionKind.DISMISSAL)
                .filter(decision -> !decision.isApproved())
                .count();
        if (open > 0) {
            throw new DecisionsStillOpen(open);
        }
        var undecided = (int) statuses.ofCall(callId).values().stream()
                .filter(UNDECIDED::contains)
                .count();
        if (undecided > 0) {
            throw new CasesNotDecided(undecided);
        }
        if (heads.stream().allMatch(decision -> decision.kind() == DecisionKind.DISMISSAL)) {
            throw new NothingToPublish();
        }
        if (decisions.publish(callId, actor.get().personId(), clock.now())) {
            deeds.fire(new Deed(
                    callId, call.authorityId(), "awardsPublished", Map.of("decisions", String.valueOf(heads.size()))));
        }
    }
}
