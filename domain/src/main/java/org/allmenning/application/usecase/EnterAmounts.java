package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.BudgetAssembly;
import org.allmenning.application.BudgetCell;
import org.allmenning.application.BudgetHistory;
import org.allmenning.application.BudgetLine;
import org.allmenning.application.BudgetSheets;
import org.allmenning.application.CellAnswer;
import org.allmenning.application.CellDesk;
import org.allmenning.application.CellEntry;
import org.allmenning.application.CellKey;
import org.allmenning.application.CellsEntered;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.Journal;
import org.allmenning.application.OpenedParts;
import org.allmenning.application.PartNotOpened;
import org.allmenning.application.Surroundings;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Language;

/** Takes over what was typed into cells, each for itself: a cell that is refused does not hold back the others. */
@ApplicationScoped
public class EnterAmounts {

    private ApplicationAccess access;
    private BudgetSheets sheets;
    private BudgetHistory history;
    private Surroundings surroundings;
    private FundingCalls calls;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected EnterAmounts() {}

    @Inject
    public EnterAmounts(
            ApplicationAccess access,
            BudgetSheets sheets,
            BudgetHistory history,
            Surroundings surroundings,
            FundingCalls calls,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.sheets = sheets;
        this.history = history;
        this.surroundings = surroundings;
        this.calls = calls;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Enters a batch.
     *
     * @param language the reader's, which says what {@code 1.850,5} means
     * @return one answer per entry, in the same order
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public List<CellAnswer> enter(UUID applicationId, List<CellEntry> entries, Language language) {
        var application = access.forPossibleChange(applicationId);
        var call = calls.read(application.callId());
        return enter(application, call, sheets.assembly(applicationId, call), entries, language);
    }

    /** Enters a batch, and reads in the same transaction what follows from it. */
    @Transactional
    @AllowedFor(APPLICANT)
    public CellsEntered enterAndRead(UUID applicationId, List<CellEntry> entries, Language language) {
        var application = access.forPossibleChange(applicationId);
        var call = calls.read(application.callId());
        var assembly = sheets.assembly(applicationId, call);
        var around = surroundings.of(application, call);
        var before = around.view(assembly.budget());
        var answers = enter(application, call, assembly, entries, language);
        return new CellsEntered(answers, before, around.view(assembly.budget()));
    }

    private List<CellAnswer> enter(
            GrantApplication application,
            FundingCall call,
            BudgetAssembly assembly,
            List<CellEntry> entries,
            Language language) {
        var cells = sheets.cells(
                application.id(), entries.stream().map(CellEntry::key).toList());
        var rights = new Rights(application, assembly);
        var now = clock.now();
        var desk = new CellDesk(call, actor.get(), language, now);
        var journal = new Journal(actor.get(), now);

        var changes = new LinkedHashMap<String, String>();
        var answers = entries.stream()
                .map(entry -> {
                    var cell = cells.get(entry.key());
                    if (cell == null || !rights.isPresent(entry.key())) {
                        return CellAnswer.gone(entry.key());
                    }
                    var refusal = rights.refusal(entry.key());
                    if (refusal.isPresent()) {
                        return CellAnswer.refused(cell, refusal.get());
                    }
                    var revision = cell.revision();
                    var before = cell.units();
                    var answer = desk.enter(cell, entry);
                    if (cell.revision() != revision) {
                        changes.put(name(cell), String.valueOf(answer.units()));
                        journal.cell(rights.line(entry.key()), cell, before);
                        assembly.take(cell);
                    }
                    return answer;
                })
                .toList();
        if (!changes.isEmpty()) {
            access.noteChange(application);
            history.keep(application, journal);
            deeds.fire(new Deed(application.id(), null, "amountsEntered", changes));
        }
        return answers;
    }

    private static String name(BudgetCell cell) {
        CellKey key = cell.key();
        return key.lineId() + "/" + key.measure() + "/" + key.year();
    }

    private final class Rights {
        private final GrantApplication application;
        private final BudgetAssembly assembly;
        private final OpenedParts opened;

        Rights(GrantApplication application, BudgetAssembly assembly) {
            this.application = application;
            this.opened = access.opened(application);
            this.assembly = assembly;
        }

        boolean isPresent(CellKey key) {
            return assembly.line(key.lineId()).isPresent();
        }

        BudgetLine line(CellKey key) {
            return assembly.line(key.lineId()).orElseThrow();
        }

        /** The code of the rule that says no. */
        Optional<String> refusal(CellKey key) {
            var line = line(key);
            if (!access.mayChange(application, assembly.partOf(line), line)) {
                return Optional.of("application.leadOnly");
            }
            return opened.subProject(line.subProjectId()) ? Optional.empty() : Optional.of(PartNotOpened.CODE);
        }
    }
}
