package org.allmenning.submission.usecase;

import static org.allmenning.shared.Role.LEAD_APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CompletionOverdue;
import org.allmenning.application.CompletionRequests;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.GrantApplications;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.submission.ApplicationSubmitted;
import org.allmenning.submission.Freezer;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.Receipt;
import org.allmenning.submission.Submissions;

/** The lead sends the application in: the draft is frozen to the next numbered version. */
@ApplicationScoped
public class SubmitApplication {

    private ApplicationAccess access;
    private GrantApplications applications;
    private Submissions submissions;
    private Freezer freezer;
    private FundingCalls calls;
    private CompletionRequests completions;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<ApplicationSubmitted> submitted;
    private Event<Deed> deeds;

    protected SubmitApplication() {}

    @Inject
    public SubmitApplication(
            ApplicationAccess access,
            GrantApplications applications,
            Submissions submissions,
            Freezer freezer,
            FundingCalls calls,
            CompletionRequests completions,
            CurrentActor actor,
            DeadlineClock clock,
            Event<ApplicationSubmitted> submitted,
            Event<Deed> deeds) {
        this.access = access;
        this.applications = applications;
        this.submissions = submissions;
        this.freezer = freezer;
        this.calls = calls;
        this.completions = completions;
        this.actor = actor;
        this.clock = clock;
        this.submitted = submitted;
        this.deeds = deeds;
    }

    /**
     * Submits what the person has seen. The same key again, in parallel or after a lost answer, is the same submission
     * and the same receipt.
     *
     * @param draftRevision the revision of the draft that the person saw
     * @throws org.allmenning.application.StaleApplication if it changed since
     * @throws org.allmenning.funding.DeadlinePassed by the database's clock
     * @throws CompletionOverdue the same, for an application that was sent back
     * @throws org.allmenning.submission.ApplicationNotReady with the findings that block
     * @throws org.allmenning.submission.IdempotencyKeyReused if the key was used for another revision
     */
    @Transactional
    @AllowedFor(LEAD_APPLICANT)
    public Receipt submit(UUID applicationId, long draftRevision, IdempotencyKey key) {
        return submit(applicationId, draftRevision, OptionalInt.empty(), key);
    }

    /**
     * The same, by rules that the person has seen too.
     *
     * @param rulesVersion the version of the call's rules by which the person checked the draft
     * @throws org.allmenning.funding.RulesChanged if they changed since
     */
    @Transactional
    @AllowedFor(LEAD_APPLICANT)
    public Receipt submit(UUID applicationId, long draftRevision, int rulesVersion, IdempotencyKey key) {
        return submit(applicationId, draftRevision, OptionalInt.of(rulesVersion), key);
    }

    private Receipt submit(UUID applicationId, long draftRevision, OptionalInt rulesVersion, IdempotencyKey key) {
        var application = applications.getForChange(applicationId);
        access.forReading(applicationId);
        access.requireLead(application);
        var call = calls.get(application.callId());
        var earlier = submissions.ofKey(applicationId, key);
        if (earlier.isPresent()) {
            earlier.get().requireOf(draftRevision);
            return earlier.get().receipt(call);
        }
        application.requireEditable();
        application.requireRevision(draftRevision);
        rulesVersion.ifPresent(call::requireRulesVersion);
        var now = clock.now();
        var deadline = access.deadline(application, call);
        requireInTime(application, call, deadline, now);

        var submission = freezer.freeze(application, call, deadline, actor.get().personId(), key, now);
        submissions.add(submission);
        application.moveTo(ApplicationStatus.SUBMITTED);
        completions.unanswered(applicationId).forEach(request -> request.answer(now));

        var receipt = submission.receipt(call);
        submitted.fire(new ApplicationSubmitted(
                actor.get().personId(), application.authorityId(), receipt, application.language()));
        deeds.fire(new Deed(
                applicationId,
                application.authorityId(),
                "applicationSubmitted",
                Map.of(
                        "number", receipt.number(),
                        "version", String.valueOf(receipt.version()),
                        "sha256", receipt.sha256())));
        return receipt;
    }

    /** The deadline of an application that was sent back is the one that the officer set, not the call's. */
    private static void requireInTime(
            GrantApplication application, FundingCall call, Optional<Instant> deadline, Instant now) {
        if (application.status() != ApplicationStatus.RETURNED) {
            call.requireOpenAt(now);
        } else if (now.isAfter(deadline.orElseThrow())) {
            throw new CompletionOverdue(deadline.orElseThrow().atZone(call.timeZone()));
        }
    }
}
