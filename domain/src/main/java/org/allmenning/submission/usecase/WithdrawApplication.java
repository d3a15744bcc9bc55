package org.allmenning.submission.usecase;

import static org.allmenning.shared.Role.LEAD_APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.GrantApplications;
import org.allmenning.application.Withdrawal;
import org.allmenning.application.Withdrawals;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.submission.ApplicationWithdrawn;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** The lead takes the application back, at any time before the decision. There is no way back from it. */
@ApplicationScoped
public class WithdrawApplication {

    private ApplicationAccess access;
    private GrantApplications applications;
    private Withdrawals withdrawals;
    private Submissions submissions;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<ApplicationWithdrawn> withdrawn;
    private Event<Deed> deeds;

    protected WithdrawApplication() {}

    @Inject
    public WithdrawApplication(
            ApplicationAccess access,
            GrantApplications applications,
            Withdrawals withdrawals,
            Submissions submissions,
            CurrentActor actor,
            DeadlineClock clock,
            Event<ApplicationWithdrawn> withdrawn,
            Event<Deed> deeds) {
        this.access = access;
        this.applications = applications;
        this.withdrawals = withdrawals;
        this.submissions = submissions;
        this.actor = actor;
        this.clock = clock;
        this.withdrawn = withdrawn;
        this.deeds = deeds;
    }

    /**
     * Withdraws it; what was submitted stays to be read.
     *
     * @param reason may be empty
     * @throws org.allmenning.application.StatusChangeNotAllowed after the decision
     */
    @Transactional
    @AllowedFor(LEAD_APPLICANT)
    public void withdraw(UUID applicationId, String reason) {
        var application = applications.getForChange(applicationId);
        access.forReading(applicationId);
        access.requireLead(application);
        application.moveTo(ApplicationStatus.WITHDRAWN);
        var now = clock.now();
        application.touch(actor.get(), now);
        withdrawals.add(new Withdrawal(application, actor.get().personId(), now, reason));

        var versions = submissions.of(applicationId);
        withdrawn.fire(new ApplicationWithdrawn(
                applicationId,
                application.callId(),
                versions.stream().map(Submission::id).collect(Collectors.toSet())));
        deeds.fire(new Deed(
                applicationId,
                versions.isEmpty() ? null : application.authorityId(),
                "applicationWithdrawn",
                Map.of("versions", String.valueOf(versions.size()))));
    }
}
