package org.allmenning.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.NothingHere;

/** The row check of every use case that concerns an application: who has no part in it finds nothing. */
@ApplicationScoped
public class ApplicationAccess {

    private GrantApplications applications;
    private CurrentActor actor;
    private DeadlineClock clock;

    protected ApplicationAccess() {}

    @Inject
    public ApplicationAccess(GrantApplications applications, CurrentActor actor, DeadlineClock clock) {
        this.applications = applications;
        this.actor = actor;
        this.clock = clock;
    }

    /** For lead and partners. */
    public GrantApplication forReading(UUID applicationId) {
        return own(applications.get(applicationId));
    }

    /** For lead and partners, locked, still open for writing, and noted as changed. */
    public GrantApplication forChange(UUID applicationId) {
        var application = forPossibleChange(applicationId);
        noteChange(application);
        return application;
    }

    /** As {@link #forChange}, where it shows later whether anything is changed; {@link #noteChange} says so. */
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
