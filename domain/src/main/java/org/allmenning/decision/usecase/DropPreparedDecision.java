package org.allmenning.decision.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.allmenning.decision.Decisions;
import org.allmenning.submission.ApplicationReturned;
import org.allmenning.submission.ApplicationWithdrawn;

/**
 * A decision that waits for approval is dropped when its application is withdrawn, so that it holds up no other, or returned: it
 * would be about a version that is no longer the newest.
 */
@ApplicationScoped
class DropPreparedDecision {

    /** Decisions are locked before scenarios and the frame, as everywhere. */
    private static final int BEFORE_THE_FRAME = 1_000;

    private Decisions decisions;

    protected DropPreparedDecision() {}

    @Inject
    DropPreparedDecision(Decisions decisions) {
        this.decisions = decisions;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void drop(@Observes @Priority(BEFORE_THE_FRAME) ApplicationWithdrawn withdrawn) {
        decisions.lockPreparing(withdrawn.callId());
        decisions.preparedOn(withdrawn.submissions()).forEach(decisions::remove);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void drop(@Observes ApplicationReturned returned) {
        decisions.chainOf(returned.applicationId()).stream()
                .filter(decision -> !decision.isApproved())
                .forEach(decisions::remove);
    }
}
