package org.allmenning.application;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.application.BudgetChange.Kind;

/** Knows for each change whether it can still be taken back: only what it left as it left it. */
public final class TakingBack {

    private final ApplicationAccess access;
    private final GrantApplication application;
    private final OpenedParts opened;
    private final Map<UUID, SubProject> parts;
    private final Map<UUID, BudgetLine> lines;
    private final Map<CellKey, BudgetCell> cells;

    public TakingBack(ApplicationAccess access, BudgetSheets sheets, GrantApplication application) {
        this.access = access;
        this.application = application;
        this.opened = access.opened(application);
        this.parts = sheets.everySubProject(application.id()).stream()
                .collect(Collectors.toMap(SubProject::id, Function.identity()));
        this.lines = sheets.everyLine(application.id()).stream()
                .collect(Collectors.toMap(BudgetLine::id, Function.identity()));
        this.cells =
                sheets.cells(application.id()).stream().collect(Collectors.toMap(BudgetCell::key, Function.identity()));
    }

    public SubProject part(BudgetChange change) {
        return parts.get(change.subProjectId());
    }

    public Optional<BudgetLine> line(BudgetChange change) {
        return change.lineId().map(lines::get);
    }

    public boolean isPossible(BudgetChange change) {
        if (!application.status().isEditable()) {
            return false;
        }
        return change.lineId().isPresent()
                ? isPossible(change, lines.get(change.lineId().get()))
                : access.leads(application) && opened.page("subProjects") && isPossible(change.kind(), part(change));
    }

    /** The cell that a change entered, as it stands now. */
    public BudgetCell cell(BudgetChange change) {
        return cells.get(change.cell());
    }

    /** What stood in a cell before. */
    public static OptionalLong before(BudgetChange change) {
        return change.unitsBefore() == null ? OptionalLong.empty() : OptionalLong.of(change.unitsBefore());
    }

    private static boolean isPossible(Kind kind, SubProject part) {
        return switch (kind) {
            case SUB_PROJECT_ADDED, SUB_PROJECT_RESTORED -> !part.isRemoved();
            case SUB_PROJECT_REMOVED -> part.isRemoved();
            default -> false;
        };
    }

    private boolean isPossible(BudgetChange change, BudgetLine line) {
        var part = part(change);
        if (part.isRemoved() || !opened.subProject(part.id()) || !access.mayChange(application, part, line)) {
            return false;
        }
        return switch (change.kind()) {
            case CELL_ENTERED ->
                !line.isRemoved()
                        && cell(change).revision() == change.cellRevision()
                        && !Objects.equals(change.unitsBefore(), change.unitsAfter());
            case LINE_ADDED, LINE_RESTORED -> !line.isRemoved();
            case LINE_REMOVED -> line.isRemoved();
            case LINE_DESCRIBED -> !line.isRemoved() && change.wordsAfter().equals(Optional.of(line.words()));
            default -> false;
        };
    }
}
