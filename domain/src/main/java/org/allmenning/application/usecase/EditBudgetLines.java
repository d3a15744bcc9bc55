package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.BudgetHistory;
import org.allmenning.application.BudgetSheets;
import org.allmenning.application.FinancingSource;
import org.allmenning.application.FinancingStatus;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.Journal;
import org.allmenning.application.LineAnswer;
import org.allmenning.application.LineChange;
import org.allmenning.application.LineDesk;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.DomainException;

/** Adds, describes, moves, takes out and puts back the rows of a budget sheet. */
@ApplicationScoped
public class EditBudgetLines {

    private ApplicationAccess access;
    private BudgetSheets sheets;
    private BudgetHistory history;
    private FundingCalls calls;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected EditBudgetLines() {}

    @Inject
    public EditBudgetLines(
            ApplicationAccess access,
            BudgetSheets sheets,
            BudgetHistory history,
            FundingCalls calls,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.sheets = sheets;
        this.history = history;
        this.calls = calls;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Carries out several changes in their order, each for itself: one that is refused does not hold back the others.
     *
     * @return one answer per change, in the same order
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public List<LineAnswer> change(UUID applicationId, List<LineChange> changes) {
        var application = access.forPossibleChange(applicationId);
        var journal = new Journal(actor.get(), clock.now());
        var desk = desk(application, journal);
        var answers = changes.stream().map(change -> answer(desk, change)).toList();
        if (!journal.isEmpty()) {
            access.noteChange(application);
            history.keep(application, journal);
            deeds.fire(new Deed(applicationId, null, "linesChanged", details(changes, answers)));
        }
        return answers;
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
        var id = UUID.randomUUID();
        only(
                applicationId,
                new LineChange.AddCost(id, subProjectId, category, description, organisationId, null),
                "lineAdded");
        return id;
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
        var id = UUID.randomUUID();
        only(
                applicationId,
                new LineChange.AddFinancing(id, subProjectId, source, status, description, organisationId, null),
                "lineAdded");
        return id;
    }

    /**
     * Describes a cost line anew, with its category.
     *
     * @throws org.allmenning.application.CellsDiffer from money to own work or back
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public void changeCost(UUID applicationId, UUID lineId, String category, String description, UUID organisationId) {
        only(
                applicationId,
                new LineChange.DescribeCost(lineId, category, description, organisationId),
                "lineDescribed");
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
        only(
                applicationId,
                new LineChange.DescribeFinancing(lineId, source, status, description, organisationId),
                "lineDescribed");
    }

    @Transactional
    @AllowedFor(APPLICANT)
    public void remove(UUID applicationId, UUID lineId) {
        only(applicationId, new LineChange.Remove(lineId), "lineRemoved");
    }

    private void only(UUID applicationId, LineChange change, String action) {
        var application = access.forPart(applicationId);
        var journal = new Journal(actor.get(), clock.now());
        change.carryOut(desk(application, journal));
        history.keep(application, journal);
        deeds.fire(new Deed(
                applicationId, null, action, Map.of("line", change.lineId().toString())));
    }

    private LineDesk desk(GrantApplication application, Journal journal) {
        return new LineDesk(access, sheets, application, calls.get(application.callId()), journal);
    }

    private static LineAnswer answer(LineDesk desk, LineChange change) {
        try {
            change.carryOut(desk);
            return new LineAnswer(change.lineId(), null, List.of());
        } catch (DomainException refused) {
            return new LineAnswer(change.lineId(), refused.code(), refused.arguments());
        }
    }

    private static Map<String, String> details(List<LineChange> changes, List<LineAnswer> answers) {
        var details = new LinkedHashMap<String, String>();
        for (int i = 0; i < changes.size(); i++) {
            if (answers.get(i).isDone()) {
                var name = changes.get(i).getClass().getSimpleName();
                details.merge(
                        changes.get(i).lineId().toString(),
                        name.toLowerCase(Locale.ROOT),
                        (one, other) -> one + " " + other);
            }
        }
        return details;
    }
}
