package org.allmenning.allocation.usecase;

import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.allocation.Allocation;
import org.allmenning.allocation.Allocations;
import org.allmenning.allocation.FrameLedger;
import org.allmenning.allocation.NothingProposed;
import org.allmenning.allocation.Workbench;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** An officer confirms the proposal: the ledger reserves its sum, or refuses. */
@ApplicationScoped
public class ConfirmAllocation {

    private CaseAccess access;
    private Allocations allocations;
    private FrameLedger ledger;
    private Workbench workbench;
    private Submissions submissions;
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
            Submissions submissions,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.allocations = allocations;
        this.ledger = ledger;
        this.workbench = workbench;
        this.submissions = submissions;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Confirms the first scenario of a call as the officer saw it.
     *
     * @throws org.allmenning.allocation.FrameExceeded if less is left of the frame
     * @throws org.allmenning.allocation.YearExceeded if less is left of it in a year
     * @throws org.allmenning.allocation.StaleAllocation if it changed since
     * @throws org.allmenning.assessment.DisqualifiedInCall for who is disqualified from one of the applications
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void confirm(UUID callId, long seenRevision) {
        var call = access.call(callId);
        confirm(
                call,
                allocations.ofCall(callId).stream()
                        .findFirst()
                        .flatMap(found -> allocations.forChange(found.id()))
                        .orElseThrow(NothingProposed::new),
                seenRevision);
    }

    /**
     * Confirms a scenario as the officer saw it; a later one for what earlier awards gave back, too.
     *
     * @throws org.allmenning.allocation.AllocationIsConfirmed if it is confirmed already
     * @throws org.allmenning.allocation.AlreadyHolds if an application holds money from another that is confirmed
     * @throws org.allmenning.allocation.FrameExceeded if less is left of the frame
     * @throws org.allmenning.allocation.StaleAllocation if it changed since
     * @throws org.allmenning.assessment.DisqualifiedInCall for who is disqualified from one of the applications
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void confirmScenario(UUID scenarioId, long seenRevision) {
        var found = allocations.find(scenarioId).orElseThrow(() -> NothingHere.because(scenarioId));
        var call = access.call(found.callId());
        confirm(call, allocations.forChange(scenarioId).orElseThrow(), seenRevision);
    }

    /** Confirming decides on every application at once, also on those that a scenario gives nothing. */
    private void requireImpartial(Set<UUID> standing) {
        var barred = access.barred();
        if (!barred.isEmpty()) {
            access.requireNoneBarred(submissions.byIds(standing).values().stream()
                    .map(Submission::applicationId)
                    .toList());
        }
    }

    private void confirm(FundingCall call, Allocation scenario, long seenRevision) {
        var by = actor.get().personId();
        var now = clock.now();
        scenario.requireOpen();
        scenario.requireRevision(seenRevision);
        var standing = workbench.standing(call);
        requireImpartial(standing);
        scenario.keepOnly(standing);
        scenario.confirm(by, now);
        var total = scenario.total(call);
        ledger.reserve(call, scenario.id(), scenario.perSubmissionAndYear(call), by, now);
        deeds.fire(new Deed(
                call.id(),
                call.authorityId(),
                "allocationConfirmed",
                Map.of("scenario", String.valueOf(scenario.number()), "total", total.written())));
    }
}
