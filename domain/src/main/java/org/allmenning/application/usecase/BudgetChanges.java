package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.BudgetChange;
import org.allmenning.application.BudgetHistory;
import org.allmenning.application.BudgetSheets;
import org.allmenning.application.ChangedSince;
import org.allmenning.application.FinancingSource;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.HistoryEntry;
import org.allmenning.application.Journal;
import org.allmenning.application.LineChange;
import org.allmenning.application.LineDesk;
import org.allmenning.application.PartsInOrder;
import org.allmenning.application.SubProject;
import org.allmenning.application.TakingBack;
import org.allmenning.funding.FundingCalls;
import org.allmenning.organisation.Organisations;
import org.allmenning.organisation.Person;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;

/** Lead and partners read who changed what in a budget, and take back a single change. */
@ApplicationScoped
public class BudgetChanges {

    private ApplicationAccess access;
    private BudgetSheets sheets;
    private BudgetHistory history;
    private FundingCalls calls;
    private Persons persons;
    private Organisations organisations;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected BudgetChanges() {}

    @Inject
    public BudgetChanges(
            ApplicationAccess access,
            BudgetSheets sheets,
            BudgetHistory history,
            FundingCalls calls,
            Persons persons,
            Organisations organisations,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.sheets = sheets;
        this.history = history;
        this.calls = calls;
        this.persons = persons;
        this.organisations = organisations;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /** A page of the history, newest first. */
    @Transactional
    @AllowedFor(APPLICANT)
    public List<HistoryEntry> newest(UUID applicationId, int first, int most) {
        var application = access.forReading(applicationId);
        var zone = calls.get(application.callId()).timeZone();
        var changes = history.newest(applicationId, first, most);
        var taking = new TakingBack(access, sheets, application);
        var people = persons.byIds(changes.stream().map(BudgetChange::personId).collect(Collectors.toSet()));
        var houses = organisations.byIds(
                changes.stream().map(BudgetChange::organisationId).collect(Collectors.toSet()));
        return changes.stream()
                .map(change -> new HistoryEntry(
                        change.revision(),
                        change.ordinal(),
                        change.at().atZone(zone),
                        name(people.get(change.personId())),
                        houses.get(change.organisationId()).name(),
                        change.kind(),
                        taking.part(change).title(),
                        taking.line(change).map(line -> line.words()).orElse(null),
                        change.kind() == BudgetChange.Kind.CELL_ENTERED
                                ? change.cell().measure()
                                : null,
                        change.kind() == BudgetChange.Kind.CELL_ENTERED
                                ? change.cell().year()
                                : null,
                        change.unitsBefore(),
                        change.unitsAfter(),
                        change.wordsBefore().orElse(null),
                        taking.isPossible(change)))
                .toList();
    }

    /** How many changes the history has. */
    @Transactional
    @AllowedFor(APPLICANT)
    public int count(UUID applicationId) {
        return history.count(access.forReading(applicationId).id());
    }

    /**
     * Undoes one change, as a further change.
     *
     * @throws ChangedSince if what the change left was changed since
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public void takeBack(UUID applicationId, long revision, int ordinal) {
        var application = access.forPossibleChange(applicationId);
        var change =
                history.find(applicationId, revision, ordinal).orElseThrow(() -> NothingHere.because(applicationId));
        var taking = new TakingBack(access, sheets, application);
        if (!taking.isPossible(change)) {
            throw new ChangedSince();
        }
        access.noteChange(application);
        var journal = new Journal(actor.get(), clock.now());
        switch (change.kind()) {
            case CELL_ENTERED -> enterBack(change, taking, journal);
            case LINE_ADDED, LINE_RESTORED -> carryOut(application, journal, new LineChange.Remove(line(change)));
            case LINE_REMOVED -> carryOut(application, journal, new LineChange.Restore(line(change)));
            case LINE_DESCRIBED -> carryOut(application, journal, describeBack(change));
            default -> arrangeBack(application, change.kind(), taking.part(change), journal);
        }
        history.keep(application, journal);
        deeds.fire(new Deed(applicationId, null, "changeTakenBack", Map.of("change", revision + "/" + ordinal)));
    }

    private void enterBack(BudgetChange change, TakingBack taking, Journal journal) {
        var cell = taking.cell(change);
        var now = cell.units();
        cell.enter(TakingBack.before(change), actor.get(), clock.now());
        journal.cell(taking.line(change).orElseThrow(), cell, now);
    }

    private void carryOut(GrantApplication application, Journal journal, LineChange change) {
        change.carryOut(new LineDesk(access, sheets, application, calls.get(application.callId()), journal));
    }

    private static LineChange describeBack(BudgetChange change) {
        var words = change.wordsBefore().orElseThrow();
        return words.status() == null
                ? new LineChange.DescribeCost(line(change), words.kind(), words.description(), words.organisationId())
                : new LineChange.DescribeFinancing(
                        line(change),
                        FinancingSource.valueOf(words.kind()),
                        words.status(),
                        words.description(),
                        words.organisationId());
    }

    private void arrangeBack(GrantApplication application, BudgetChange.Kind kind, SubProject part, Journal journal) {
        var parts = new PartsInOrder(sheets, application.id());
        if (kind == BudgetChange.Kind.SUB_PROJECT_REMOVED) {
            parts.restore(part);
            journal.subProject(BudgetChange.Kind.SUB_PROJECT_RESTORED, part);
        } else {
            parts.remove(part);
            journal.subProject(BudgetChange.Kind.SUB_PROJECT_REMOVED, part);
        }
    }

    private static UUID line(BudgetChange change) {
        return change.lineId().orElseThrow();
    }

    private static String name(Person person) {
        return person == null ? "" : person.displayName().orElse("");
    }
}
