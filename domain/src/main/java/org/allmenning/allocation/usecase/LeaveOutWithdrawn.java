package org.allmenning.allocation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.allmenning.allocation.Allocations;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.submission.ApplicationWithdrawn;

/** What was proposed for an application leaves all open scenarios with it. What is confirmed is reserved, and stays for now. */
@ApplicationScoped
class LeaveOutWithdrawn {

    private Allocations allocations;
    private DeadlineClock clock;

    protected LeaveOutWithdrawn() {}

    @Inject
    LeaveOutWithdrawn(Allocations allocations, DeadlineClock clock) {
        this.allocations = allocations;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void leaveOut(@Observes ApplicationWithdrawn withdrawn) {
        allocations
                .openForChange(withdrawn.callId())
                .forEach(scenario -> scenario.leaveOut(withdrawn.submissions(), clock.now()));
    }
}
