package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.BudgetSheets;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.SubProject;
import org.allmenning.application.TakesNoPart;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.ProjectPeriod;

/** The lead divides the project into sub-projects. */
@ApplicationScoped
public class ArrangeSubProjects {

    private ApplicationAccess access;
    private BudgetSheets sheets;
    private FundingCalls calls;
    private Event<Deed> deeds;

    protected ArrangeSubProjects() {}

    @Inject
    public ArrangeSubProjects(ApplicationAccess access, BudgetSheets sheets, FundingCalls calls, Event<Deed> deeds) {
        this.access = access;
        this.sheets = sheets;
        this.calls = calls;
        this.deeds = deeds;
    }

    /**
     * Adds a sub-project at the end, over all budget years of the call.
     *
     * @throws TakesNoPart if the responsible organisation is neither lead nor partner
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public UUID add(UUID applicationId, String title, String activities, UUID responsibleId) {
        var application = access.forChangeByLead(applicationId, "subProjects");
        requirePart(application, responsibleId);
        var call = calls.get(application.callId());
        var number = sheets.subProjects(applicationId).size() + 1;
        var part = new SubProject(
                UUID.randomUUID(),
                applicationId,
                number,
                title,
                responsibleId,
                ProjectPeriod.ofYears(call.firstYear(), call.lastYear()));
        part.describe(title, activities, responsibleId);
        sheets.add(part);
        deeds.fire(new Deed(applicationId, null, "subProjectAdded", Map.of("number", String.valueOf(number))));
        return part.id();
    }

    @Transactional
    @AllowedFor(APPLICANT)
    public void describe(UUID applicationId, UUID subProjectId, String title, String activities, UUID responsibleId) {
        var application = access.forPart(applicationId);
        access.requireLead(application);
        requirePart(application, responsibleId);
        var part = find(applicationId, subProjectId);
        access.requireOpen(application, part);
        part.describe(title, activities, responsibleId);
        deeds.fire(
                new Deed(applicationId, null, "subProjectDescribed", Map.of("number", String.valueOf(part.number()))));
    }

    /** Takes out a sub-project with its whole budget sheet; those after it move up. */
    @Transactional
    @AllowedFor(APPLICANT)
    public void remove(UUID applicationId, UUID subProjectId) {
        access.forChangeByLead(applicationId, "subProjects");
        var part = find(applicationId, subProjectId);
        sheets.remove(part);
        deeds.fire(new Deed(applicationId, null, "subProjectRemoved", Map.of("number", String.valueOf(part.number()))));
    }

    private SubProject find(UUID applicationId, UUID subProjectId) {
        return sheets.findSubProject(applicationId, subProjectId).orElseThrow(() -> NothingHere.because(subProjectId));
    }

    private static void requirePart(GrantApplication application, UUID organisation) {
        if (!application.isPartOf(organisation)) {
            throw new TakesNoPart();
        }
    }
}
