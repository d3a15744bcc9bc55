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
import org.allmenning.allocation.NothingProposed;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;

/** An officer confirms the proposal: the ledger reserves its sum, or refuses. */
@ApplicationScoped
public class ConfirmAllocation {

    private CaseAccess access;
    private Allocations allocations;
    private FrameLedger ledger;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected ConfirmAllocation() {}

    @Inject
    public ConfirmAllocation(
            CaseAccess access,
            Allocations allocations,
            FrameLedger ledger,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.allocations = allocations;
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Confirms what the officer saw.
     *
     * @throws org.allmenning.allocation.FrameExceeded if less is left of the frame
     * @throws org.allmenning.allocation.StaleAllocation if it changed since
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void confirm(UUID callId, long seenRevision) {
        var call = access.call(callId);
        var allocation = allocations.forChange(callId).orElseThrow(NothingProposed::new);
        allocation.requireRevision(seenRevision);
        var now = clock.now();
        allocation.confirm(actor.get().personId(), now);
        var total = allocation.total(call);
        ledger.reserve(call, allocation.id(), total, actor.get().personId(), now);
        deeds.fire(new Deed(
                callId,
                call.authorityId(),
                "allocationConfirmed",
                Map.of("total", String.valueOf(total.minorUnits()))));
    }
}
