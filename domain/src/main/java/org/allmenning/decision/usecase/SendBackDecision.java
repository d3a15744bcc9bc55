package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.decision.DecisionToChange;
import org.allmenning.decision.Decisions;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;

/** A decision-maker sends a prepared decision back with comments, instead of approving it. */
@ApplicationScoped
public class SendBackDecision {

    private Decisions decisions;
    private CaseAccess access;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<DecisionToChange> toChange;
    private Event<Deed> deeds;

    protected SendBackDecision() {}

    @Inject
    public SendBackDecision(
            Decisions decisions,
            CaseAccess access,
            CurrentActor actor,
            DeadlineClock clock,
            Event<DecisionToChange> toChange,
            Event<Deed> deeds) {
        this.decisions = decisions;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
        this.toChange = toChange;
        this.deeds = deeds;
    }

    /**
     * Sends it back as somebody has read it; nobody approves it until an officer changed it.
     *
     * @param read when what they read was prepared
     * @throws org.allmenning.decision.DecisionChanged if somebody changed it since
     * @throws org.allmenning.decision.AlreadyApproved once it stands
     * @throws org.allmenning.decision.DecisionSentBack if it waits for its change already
     * @throws org.allmenning.decision.CommentsMissing without comments
     */
    @Transactional
    @AllowedFor(DECISION_MAKER)
    public void sendBack(UUID decisionId, String comments, Instant read) {
        var decision = decisions.getForChange(List.of(decisionId)).get(0);
        var submission = access.submission(decision.submissionId().orElseThrow(() -> NothingHere.because(decisionId)));
        decision.requireRead(read);
        decision.sendBack(comments, actor.get().personId(), clock.now());
        toChange.fire(new DecisionToChange(
                decisionId,
                submission.applicationId(),
                decision.authorityId(),
                decision.preparedBy(),
                decision.project(),
                decision.comments().orElseThrow()));
        deeds.fire(new Deed(
                submission.applicationId(),
                decision.authorityId(),
                "decisionSentBack",
                Map.of("kind", decision.kind().name(), "decision", decisionId.toString())));
    }
}
