package org.allmenning.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.NothingHere;

/** The row check of every use case that concerns an application: who has no part in it finds nothing. */
@ApplicationScoped
public class ApplicationAccess {

    private GrantApplications applications;
    private CurrentActor actor;
    private DeadlineClock clock;
    private CompletionRequests completions;

    protected ApplicationAccess() {}

    @Inject
    public ApplicationAccess(
            GrantApplications applications, CompletionRequests completions, CurrentActor actor, DeadlineClock clock) {
        this.applications = applications;
        this.completions = completions;
        this.actor = actor;
        this.clock = clock;
    }

    /** For lead and partners. */
    public GrantApplication forReading(UUID applicationId) {
        return own(applications.get(applicationId));
    }

    /**
     * For lead and partners, locked, still open for writing, and noted as changed. For what belongs to no page that an
     * officer can open: one that was sent back is refused.
     *
     * @throws PartNotOpened if it was sent back
     */
    public GrantApplication forChange(UUID applicationId) {
        var application = forPart(applicationId);
        if (!opened(application).everything()) {
            throw new PartNotOpened();
        }
        return application;
    }

    /** As {@link #forChange}, for a sub-project: the caller asks {@link #requireOpen} about the one it changes. */
    public GrantApplication forPart(UUID applicationId) {
        var application = forPossibleChange(applicationId);
        noteChange(application);
        return application;
    }

    /** As {@link #forPart}, where it shows later whether anything is changed; {@link #noteChange} says so. */
    public GrantApplication forPossibleChange(UUID applicationId) {
        var application = own(applications.getForChange(applicationId));
        application.requireEditable();
        return application;
    }

    /** Raises the revision. */
    public void noteChange(GrantApplication application) {
        application.touch(actor.get(), clock.now());
    }

    /** As {@link #forChange}, for what only the lead decides. */
    public GrantApplication forChangeByLead(UUID applicationId) {
        var application = forChange(applicationId);
        requireLead(application);
        return application;
    }

    /**
     * As {@link #forChangeByLead}, for a page that an officer can open again.
     *
     * @param page as findings name it
     */
    public GrantApplication forChangeByLead(UUID applicationId, String page) {
        var application = forPart(applicationId);
        requireLead(application);
        if (!opened(application).page(page)) {
            throw new PartNotOpened();
        }
        return application;
    }

    /**
     * As {@link #forPart}, for a page on which partners fill in too.
     *
     * @param page as findings name it
     */
    public GrantApplication forPage(UUID applicationId, String page) {
        var application = forPart(applicationId);
        if (!opened(application).page(page)) {
            throw new PartNotOpened();
        }
        return application;
    }

    /** Until when the application is taken: the call's deadline, or the moment that an officer set when sending it back. */
    public Optional<Instant> deadline(GrantApplication application, FundingCall call) {
        if (application.status() != ApplicationStatus.RETURNED) {
            return call.deadline();
        }
        var requests = completions.unanswered(application.id());
        return Optional.of(requests.get(requests.size() - 1).due());
    }

    /** What of the application can be written in now. */
    public OpenedParts opened(GrantApplication application) {
        return switch (application.status()) {
            case DRAFT -> OpenedParts.EVERYTHING;
            case RETURNED -> OpenedParts.of(completions.unanswered(application.id()));
            default -> OpenedParts.NOTHING;
        };
    }

    /** @throws PartNotOpened if the application was sent back, but not for this sub-project */
    public void requireOpen(GrantApplication application, SubProject part) {
        if (!opened(application).subProject(part.id())) {
            throw new PartNotOpened();
        }
    }

    /** @throws LeadOnly for a partner */
    public void requireLead(GrantApplication application) {
        if (!leads(application)) {
            throw new LeadOnly();
        }
    }

    public boolean leads(GrantApplication application) {
        return actor.get().actsFor(application.leadId());
    }

    /** A partner changes the sub-projects it answers for, and the lines that name it; the lead changes all. */
    public boolean mayChange(GrantApplication application, SubProject part, BudgetLine line) {
        return concerns(
                actor.get().organisationId(),
                application.leadId(),
                part.responsibleId(),
                line.organisation().orElse(null));
    }

    static boolean concerns(UUID organisation, UUID lead, UUID responsible, UUID named) {
        return organisation != null
                && (organisation.equals(lead) || organisation.equals(responsible) || organisation.equals(named));
    }

    private GrantApplication own(GrantApplication application) {
        if (!application.isPartOf(actor.get().organisationId())) {
            throw NothingHere.forThisPerson();
        }
        return application;
    }
}
