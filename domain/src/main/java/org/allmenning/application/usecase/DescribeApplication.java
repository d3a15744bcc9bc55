package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;

/** The lead gives the application its title and says in short what it is about. */
@ApplicationScoped
public class DescribeApplication {

    private ApplicationAccess access;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected DescribeApplication() {}

    @Inject
    public DescribeApplication(ApplicationAccess access, CurrentActor actor, DeadlineClock clock, Event<Deed> deeds) {
        this.access = access;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Describes the application as the person saw it at these revisions of the two fields.
     *
     * @throws org.allmenning.application.TextOutOfBounds for an empty title or a text that is too long
     * @throws org.allmenning.application.FieldChanged if somebody else changed one of them since
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public void describe(UUID applicationId, String title, long titleRevision, String summary, long summaryRevision) {
        var application = access.forChangeByLead(applicationId, "project");
        application.describe(title, titleRevision, summary, summaryRevision, actor.get(), clock.now());
        deeds.fire(new Deed(applicationId, null, "applicationDescribed", Map.of()));
    }
}
