package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.BudgetCell;
import org.allmenning.application.BudgetChange.Kind;
import org.allmenning.application.BudgetHistory;
import org.allmenning.application.BudgetLine;
import org.allmenning.application.BudgetSheets;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.Journal;
import org.allmenning.application.LineIsGone;
import org.allmenning.application.PartsInOrder;
import org.allmenning.application.SubProject;
import org.allmenning.application.TakesNoPart;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;

/** The lead divides the project into sub-projects. */
@ApplicationScoped
public class ArrangeSubProjects {

    private ApplicationAccess access;
    private BudgetSheets sheets;
    private BudgetHistory history;
    private FundingCalls calls;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected ArrangeSubProjects() {}

    @Inject
    public ArrangeSubProjects(
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
        var part = new SubProject(UUID.randomUUID(), applicationId, number, title, responsibleId, call.longestPeriod());
        part.describe(title, activities, responsibleId);
        sheets.add(part);
        note(application, Kind.SUB_PROJECT_ADDED, part, "subProjectAdded");
        return part.id();
    }

    /**
     * Describes a sub-project anew, with its period. Amounts in years outside it stay, and a finding tells of them.
     *
     * @param firstDay null leaves the period as it is
     * @param lastDay the last day included; null where {@code firstDay} is
     * @throws org.allmenning.application.PeriodUnusable if it ends before it begins, or the call does not allow it
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public void describe(
            UUID applicationId,
            UUID subProjectId,
            String title,
            String activities,
            UUID responsibleId,
            LocalDate firstDay,
            LocalDate lastDay) {
        var application = access.forPart(applicationId);
        access.requireLead(application);
        requirePart(application, responsibleId);
        var part = present(applicationId, subProjectId);
        access.requireOpen(application, part);
        if (firstDay != null) {
            part.schedule(firstDay, lastDay, calls.get(application.callId()).longestPeriod());
        }
        part.describe(title, activities, responsibleId);
        note(application, Kind.SUB_PROJECT_DESCRIBED, part, "subProjectDescribed");
    }

    /** Puts a copy with all lines and amounts behind the original. */
    @Transactional
    @AllowedFor(APPLICANT)
    public UUID copy(UUID applicationId, UUID subProjectId) {
        var application = access.forChangeByLead(applicationId, "subProjects");
        var original = present(applicationId, subProjectId);
        var parts = new PartsInOrder(sheets, applicationId);
        var copy = original.copy(UUID.randomUUID(), parts.size() + 1);
        sheets.add(copy);
        copyLines(applicationId, original, copy, clock.now());
        parts.put(copy, original.number() + 1);
        note(application, Kind.SUB_PROJECT_ADDED, copy, "subProjectAdded");
        return copy.id();
    }

    /** @param number the place that it gets; beyond the end counts as the end */
    @Transactional
    @AllowedFor(APPLICANT)
    public void move(UUID applicationId, UUID subProjectId, int number) {
        change(
                applicationId,
                subProjectId,
                Kind.SUB_PROJECT_MOVED,
                "subProjectMoved",
                (parts, part) -> parts.put(part, number));
    }

    /** Takes out a sub-project with its whole budget sheet; those after it move up. It can be put back. */
    @Transactional
    @AllowedFor(APPLICANT)
    public void remove(UUID applicationId, UUID subProjectId) {
        change(applicationId, subProjectId, Kind.SUB_PROJECT_REMOVED, "subProjectRemoved", PartsInOrder::remove);
    }

    /** Puts back a sub-project that was taken out, where it stood, with its budget sheet as it was. */
    @Transactional
    @AllowedFor(APPLICANT)
    public void restore(UUID applicationId, UUID subProjectId) {
        var application = access.forChangeByLead(applicationId, "subProjects");
        var part = find(applicationId, subProjectId);
        if (part.isRemoved()) {
            new PartsInOrder(sheets, applicationId).restore(part);
            note(application, Kind.SUB_PROJECT_RESTORED, part, "subProjectRestored");
        }
    }

    private void change(
            UUID applicationId,
            UUID subProjectId,
            Kind kind,
            String action,
            BiConsumer<PartsInOrder, SubProject> arrangement) {
        var application = access.forChangeByLead(applicationId, "subProjects");
        var part = present(applicationId, subProjectId);
        arrangement.accept(new PartsInOrder(sheets, applicationId), part);
        note(application, kind, part, action);
    }

    private void copyLines(UUID applicationId, SubProject original, SubProject copy, Instant now) {
        var all = sheets.everyLine(applicationId);
        var position = all.stream().mapToInt(BudgetLine::position).max().orElse(0);
        var lines = all.stream()
                .filter(line -> line.subProjectId().equals(original.id()) && !line.isRemoved())
                .toList();
        var cells = new HashMap<>(sheets.cells(applicationId).stream()
                .collect(Collectors.groupingBy(cell -> cell.key().lineId())));
        for (var line : lines) {
            position++;
            var copied = line.copyTo(copy, position);
            sheets.add(copied, copies(cells.getOrDefault(line.id(), List.of()), copied, now));
        }
    }

    private List<BudgetCell> copies(List<BudgetCell> cells, BudgetLine line, Instant now) {
        return cells.stream()
                .map(cell -> {
                    var copy = new BudgetCell(
                            line, cell.key().measure(), cell.key().year());
                    if (cell.units().isPresent()) {
                        copy.enter(cell.units(), actor.get(), now);
                    }
                    return copy;
                })
                .toList();
    }

    private void note(GrantApplication application, Kind kind, SubProject part, String action) {
        var journal = new Journal(actor.get(), clock.now());
        journal.subProject(kind, part);
        history.keep(application, journal);
        deeds.fire(new Deed(application.id(), null, action, Map.of("number", String.valueOf(part.number()))));
    }

    private SubProject present(UUID applicationId, UUID subProjectId) {
        var part = find(applicationId, subProjectId);
        if (part.isRemoved()) {
            throw new LineIsGone();
        }
        return part;
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
