package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.BudgetLine;
import org.allmenning.application.BudgetSheets;
import org.allmenning.application.CostLine;
import org.allmenning.application.FinancingLine;
import org.allmenning.application.FinancingSource;
import org.allmenning.application.FinancingStatus;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.LeadOnly;
import org.allmenning.application.SubProject;
import org.allmenning.application.TakesNoPart;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;

/** Adds, describes and takes out the rows of a budget sheet. */
@ApplicationScoped
public class EditBudgetLines {

    private ApplicationAccess access;
    private BudgetSheets sheets;
    private FundingCalls calls;
    private Event<Deed> deeds;

    protected EditBudgetLines() {}

    @Inject
    public EditBudgetLines(ApplicationAccess access, BudgetSheets sheets, FundingCalls calls, Event<Deed> deeds) {
        this.access = access;
        this.sheets = sheets;
        this.calls = calls;
        this.deeds = deeds;
    }

    /**
     * Adds a cost line with an empty cell for each budget year.
     *
     * @param category a code of the call's cost categories
     * @param organisationId who bears the cost, or null
     * @throws org.allmenning.funding.CategoryNotInCall for another code
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public UUID addCost(
            UUID applicationId, UUID subProjectId, String category, String description, UUID organisationId) {
        var application = access.forPart(applicationId);
        var call = calls.get(application.callId());
        var part = find(applicationId, subProjectId);
        var line = new CostLine(UUID.randomUUID(), part, next(applicationId), call.category(category));
        return add(application, call, part, line, description, organisationId);
    }

    /** @param organisationId a participant, or null where the source is none and the description names it */
    @Transactional
    @AllowedFor(APPLICANT)
    public UUID addFinancing(
            UUID applicationId,
            UUID subProjectId,
            FinancingSource source,
            FinancingStatus status,
            String description,
            UUID organisationId) {
        var application = access.forPart(applicationId);
        var part = find(applicationId, subProjectId);
        var line = new FinancingLine(UUID.randomUUID(), part, next(applicationId), source, status);
        return add(application, calls.get(application.callId()), part, line, description, organisationId);
    }

    @Transactional
    @AllowedFor(APPLICANT)
    public void describe(UUID applicationId, UUID lineId, String description, UUID organisationId) {
        var application = access.forPart(applicationId);
        describe(application, line(application, lineId, BudgetLine.class), description, organisationId);
    }

    /**
     * Describes a cost line anew, with its category.
     *
     * @throws org.allmenning.application.CellsDiffer from money to own work or back
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public void changeCost(UUID applicationId, UUID lineId, String category, String description, UUID organisationId) {
        var application = access.forPart(applicationId);
        var line = line(application, lineId, CostLine.class);
        line.reclassify(calls.get(application.callId()).category(category));
        describe(application, line, description, organisationId);
    }

    /** Describes a financing line anew, with its source and how sure the money is. */
    @Transactional
    @AllowedFor(APPLICANT)
    public void changeFinancing(
            UUID applicationId,
            UUID lineId,
            FinancingSource source,
            FinancingStatus status,
            String description,
            UUID organisationId) {
        var application = access.forPart(applicationId);
        var line = line(application, lineId, FinancingLine.class);
        line.reclassify(source, status);
        describe(application, line, description, organisationId);
    }

    @Transactional
    @AllowedFor(APPLICANT)
    public void remove(UUID applicationId, UUID lineId) {
        var application = access.forPart(applicationId);
        sheets.remove(line(application, lineId, BudgetLine.class));
        deeds.fire(new Deed(applicationId, null, "lineRemoved", Map.of("line", lineId.toString())));
    }

    private UUID add(
            GrantApplication application,
            FundingCall call,
            SubProject part,
            BudgetLine line,
            String description,
            UUID organisationId) {
        requireParticipant(application, organisationId);
        line.describe(description, organisationId);
        requireRight(application, part, line);
        sheets.add(line, call.years());
        deeds.fire(new Deed(
                application.id(), null, "lineAdded", Map.of("line", line.id().toString())));
        return line.id();
    }

    private void describe(GrantApplication application, BudgetLine line, String description, UUID organisationId) {
        requireParticipant(application, organisationId);
        line.describe(description, organisationId);
        deeds.fire(new Deed(
                application.id(),
                null,
                "lineDescribed",
                Map.of("line", line.id().toString())));
    }

    private <T extends BudgetLine> T line(GrantApplication application, UUID lineId, Class<T> kind) {
        var line = sheets.findLine(application.id(), lineId)
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElseThrow(() -> NothingHere.because(lineId));
        requireRight(application, find(application.id(), line.subProjectId()), line);
        return line;
    }

    private void requireRight(GrantApplication application, SubProject part, BudgetLine line) {
        if (!access.mayChange(application, part, line)) {
            throw new LeadOnly();
        }
        access.requireOpen(application, part);
    }

    private static void requireParticipant(GrantApplication application, UUID organisationId) {
        if (organisationId != null && !application.isPartOf(organisationId)) {
            throw new TakesNoPart();
        }
    }

    private SubProject find(UUID applicationId, UUID subProjectId) {
        return sheets.findSubProject(applicationId, subProjectId).orElseThrow(() -> NothingHere.because(subProjectId));
    }

    private int next(UUID applicationId) {
        return sheets.lines(applicationId).stream()
                        .mapToInt(BudgetLine::position)
                        .max()
                        .orElse(0)
                + 1;
    }
}
