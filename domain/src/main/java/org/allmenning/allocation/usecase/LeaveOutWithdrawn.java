package org.allmenning.allocation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.allmenning.allocation.Allocations;
import org.allmenning.allocation.FrameLedger;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.submission.ApplicationWithdrawn;

/**
 * What was proposed for an application leaves all open scenarios with it, and what was reserved for it goes back to the frame:
 * it can be given to others. Confirmed scenarios stay as they are.
 */
@ApplicationScoped
class LeaveOutWithdrawn {

    private Allocations allocations;
    private FrameLedger ledger;
    private FundingCalls calls;
    private CurrentActor actor;
    private DeadlineClock clock;

    protected LeaveOutWithdrawn() {}

    @Inject
    LeaveOutWithdrawn(
            Allocations allocations, FrameLedger ledger, FundingCalls calls, CurrentActor actor, DeadlineClock clock) {
        this.allocations = allocations;
        this.ledger = ledger;
        this.calls = calls;
        this.actor = actor;
        this.clock = clock;
    }

    /** Scenarios are locked first: whoever confirms one at the same time has confirmed it, or finds the application gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    void leaveOut(@Observes ApplicationWithdrawn withdrawn) {
        var now = clock.now();
        allocations
                .openForChange(withdrawn.callId())
                .forEach(scenario -> scenario.leaveOut(withdrawn.submissions(), now));
        var call = calls.get(withdrawn.callId());
        ledger.heldByYear(call).forEach((submission, amounts) -> {
            if (withdrawn.submissions().contains(submission)) {
                ledger.release(call, submission, amounts, actor.get().personId(), now);
            }
        });
    }
}
