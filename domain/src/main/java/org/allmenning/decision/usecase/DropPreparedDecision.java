package org.allmenning.decision.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.allmenning.decision.Decisions;
import org.allmenning.submission.ApplicationWithdrawn;

/** A decision that waits for approval is dropped with the application, so that it holds up no other. */
@ApplicationScoped
class DropPreparedDecision {

    private Decisions decisions;

    protected DropPreparedDecision() {}

    @Inject
    DropPreparedDecision(Decisions decisions) {
        this.decisions = decisions;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void drop(@Observes ApplicationWithdrawn withdrawn) {
        decisions.preparedOn(withdrawn.submissions()).forEach(decisions::remove);
    }
}
