package org.allmenning.allocation.usecase;

import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.allocation.Allocations;
import org.allmenning.allocation.FrameLedger;
import org.allmenning.allocation.NotAssessed;
import org.allmenning.allocation.Workbench;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.DisqualifiedInCall;
import org.allmenning.assessment.Reviews;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.NewestVersion;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** An officer confirms the proposal: the ledger reserves its sum, or refuses. */
@ApplicationScoped
public class ConfirmAllocation {

    private static final Set<ApplicationStatus> NOT_YET =
            Set.of(ApplicationStatus.SUBMITTED, ApplicationStatus.RETURNED);

    private CaseAccess access;
    private Allocations allocations;
    private FrameLedger ledger;
    private Workbench workbench;
    private Submissions submissions;
    private CaseStatuses statuses;
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
            Submissions submissions,
            CaseStatuses statuses,
            Reviews reviews,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.allocations = allocations;
        this.ledger = ledger;
        this.workbench = workbench;
        this.submissions = submissions;
        this.statuses = statuses;
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
     * @throws NotAssessed for money given to an application that nobody assesses yet, or that was returned
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
        requireAssessed(call, scenario.perSubmission(call).keySet());
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

    /** From assessment no application is returned or dismissed, so that what is found here stays so. */
    private void requireAssessed(FundingCall call, Set<UUID> given) {
        var status = statuses.ofCall(call.id());
        var early = submissions.newestIdsOfCall(call.id()).stream()
                .filter(one -> given.contains(one.submissionId()))
                .filter(one -> NOT_YET.contains(status.get(one.applicationId())))
                .map(NewestVersion::submissionId)
                .toList();
        if (!early.isEmpty()) {
            throw new NotAssessed(submissions.byIds(early).values().stream()
                    .sorted(Comparator.comparingInt(Submission::caseNumber))
                    .map(submission -> submission.receipt(call).number())
                    .collect(Collectors.joining(", ")));
        }
    }
}
