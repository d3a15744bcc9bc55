package org.allmenning.allocation.usecase;

import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.allmenning.allocation.Allocation;
import org.allmenning.allocation.Allocations;
import org.allmenning.allocation.FrameLedger;
import org.allmenning.allocation.NothingProposed;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.Workbench;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Language;

/** An officer confirms the proposal: the ledger reserves its sum, or refuses. */
@ApplicationScoped
public class ConfirmAllocation {

    private CaseAccess access;
    private Allocations allocations;
    private FrameLedger ledger;
    private Workbench workbench;
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
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.allocations = allocations;
        this.ledger = ledger;
        this.workbench = workbench;
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
        confirm(access.call(callId), seenRevision, allocation -> {});
    }

    /**
     * Confirms what the officer saw, from a page on which amounts can be typed.
     *
     * @param typed what stands in its fields
     * @throws org.allmenning.allocation.ProposalNotSaved if that is not what was saved
     * @throws org.allmenning.allocation.FrameExceeded if less is left of the frame
     * @throws org.allmenning.allocation.StaleAllocation if it changed since
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void confirm(UUID callId, long seenRevision, List<ProposedAmount> typed, Language language) {
        var call = access.call(callId);
        confirm(call, seenRevision, allocation -> allocation.requireLines(workbench.read(call, typed, language)));
    }

    private void confirm(FundingCall call, long seenRevision, Consumer<Allocation> check) {
        var allocation = allocations.ofCall(call.id()).stream()
                .findFirst()
                .flatMap(found -> allocations.forChange(found.id()))
                .orElseThrow(NothingProposed::new);
        allocation.requireRevision(seenRevision);
        check.accept(allocation);
        var now = clock.now();
        allocation.confirm(actor.get().personId(), now);
        var total = allocation.total(call);
        ledger.reserve(
                call,
                allocation.id(),
                allocation.perSubmission(call),
                actor.get().personId(),
                now);
        deeds.fire(new Deed(call.id(), call.authorityId(), "allocationConfirmed", Map.of("total", total.written())));
    }
}
