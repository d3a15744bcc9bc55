package org.allmenning.allocation.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.allocation.Allocation;
import org.allmenning.allocation.AllocationView;
import org.allmenning.allocation.Allocations;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.ScenarioBefore;
import org.allmenning.allocation.ScenarioHistory;
import org.allmenning.allocation.StaleAllocation;
import org.allmenning.allocation.Workbench;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Language;

/**
 * An officer proposes amounts per sub-project and year, all of them at once, in the first scenario of a call. A proposal may
 * exceed the frame; confirming it may not.
 */
@ApplicationScoped
public class ProposeAllocation {

    /** The revision that stands for "there was no proposal yet". */
    public static final long NONE_YET = -1;

    private CaseAccess access;
    private Allocations allocations;
    private ScenarioHistory history;
    private Workbench workbench;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected ProposeAllocation() {}

    @Inject
    public ProposeAllocation(
            CaseAccess access,
            Allocations allocations,
            ScenarioHistory history,
            Workbench workbench,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.allocations = allocations;
        this.history = history;
        this.workbench = workbench;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /** Everything an officer needs in sight, with the first scenario of the call. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public AllocationView view(UUID callId) {
        return workbench.of(access.call(callId)).view(first(callId).orElse(null));
    }

    /**
     * Replaces the proposal.
     *
     * @param seenRevision the revision that the officer saw, or {@link #NONE_YET}
     * @throws StaleAllocation if somebody else changed it since
     * @throws org.allmenning.allocation.ProposalRefused for an amount that cannot stand; nothing is changed
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void propose(UUID callId, long seenRevision, List<ProposedAmount> typed, Language language) {
        var call = access.call(callId);
        var allocation = first(callId)
                .flatMap(found -> allocations.forChange(found.id()))
                .orElse(null);
        if (allocation == null) {
            allocation = begin(call, seenRevision);
        } else {
            allocation.requireRevision(seenRevision);
        }
        var lines = workbench.unranked(call).read(typed, language);
        var whole = ScenarioBefore.whole(allocation);
        allocation.propose(lines, actor.get().personId(), clock.now());
        allocations.write();
        history.add(allocation, ScenarioHistory.Kind.AMOUNT, whole.changedIn(allocation), null);
        deeds.fire(new Deed(
                callId,
                call.authorityId(),
                "allocationProposed",
                Map.of("total", allocation.total(call).written())));
    }

    private Optional<Allocation> first(UUID callId) {
        return allocations.ofCall(callId).stream().findFirst();
    }

    private Allocation begin(FundingCall call, long seenRevision) {
        if (seenRevision != NONE_YET) {
            throw new StaleAllocation();
        }
        var allocation = new Allocation(
                UUID.randomUUID(),
                call,
                allocations.nextNumber(call.id()),
                actor.get().personId(),
                clock.now());
        allocations.add(allocation);
        return allocation;
    }
}
