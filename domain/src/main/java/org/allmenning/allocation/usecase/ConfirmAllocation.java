package org.allmenning.allocation.usecase;

import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.allmenning.allocation.Allocations;
import org.allmenning.allocation.FrameLedger;
import org.allmenning.allocation.Workbench;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.DisqualifiedInCall;
import org.allmenning.assessment.Reviews;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;

/** An officer confirms the proposal: the ledger reserves its sum, or refuses. */
@ApplicationScoped
public class ConfirmAllocation {

    private CaseAccess access;
    private Allocations allocations;
    private FrameLedger ledger;
    private Workbench workbench;
    private Reviews reviews;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected ConfirmAllocation() {}

    @Inject
    public ConfirmAllocation(
            CaseAccess access,
            Allocations allocations,
            FrameLedger ledger,
            Workbench workbench,
            Reviews reviews,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.allocations = allocations;
        this.ledger = ledger;
        this.workbench = workbench;
        this.reviews = reviews;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Confirms a scenario as the officer saw it; a later one for what earlier awards gave back, too. It decides on every
     * application at once, also on those that get nothing. From now on
     * the points by which they rank stay as they are.
     *
     * @throws org.allmenning.allocation.AllocationIsConfirmed if it is confirmed already
     * @throws org.allmenning.allocation.AlreadyHolds if an application holds money from another that is confirmed
     * @throws org.allmenning.allocation.FrameExceeded if less is left of the frame
     * @throws org.allmenning.allocation.YearExceeded if less is left of it in a year
     * @throws org.allmenning.allocation.StaleAllocation if it changed since
     * @throws DisqualifiedInCall for who is disqualified from one of the applications
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void confirmScenario(UUID scenarioId, long seenRevision) {
        var found = allocations.find(scenarioId).orElseThrow(() -> NothingHere.because(scenarioId));
        var call = access.call(found.callId());
        var scenario = allocations.forChange(scenarioId).orElseThrow();
        var sight = workbench.unranked(call);
        if (!sight.isComplete()) {
            throw new DisqualifiedInCall();
        }
        var by = actor.get().personId();
        var now = clock.now();
        scenario.requireOpen();
        scenario.requireRevision(seenRevision);
        scenario.keepOnly(sight.standing());
        scenario.confirm(by, now);
        reviews.settle(call.id());
        ledger.reserve(call, scenario.id(), scenario.perSubmissionAndYear(call), by, now);
        deeds.fire(new Deed(
                call.id(),
                call.authorityId(),
                "allocationConfirmed",
                Map.of(
                        "scenario",
                        String.valueOf(scenario.number()),
                        "total",
                        scenario.total(call).written())));
    }
}
