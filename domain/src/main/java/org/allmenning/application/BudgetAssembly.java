package org.allmenning.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.application.SubProjectBudget.Cell;
import org.allmenning.application.SubProjectBudget.Cost;
import org.allmenning.application.SubProjectBudget.Financing;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Money;

/** Puts the sub-projects, lines and cells of one application together to budget sheets, also while cells are entered. */
public final class BudgetAssembly {

    private static final Comparator<Cell> CELL_ORDER =
            Comparator.comparing(Cell::measure).thenComparing(Cell::year);

    private final FundingCall call;
    private final List<SubProject> parts;
    private final Map<UUID, BudgetLine> lines;
    private final Map<UUID, List<BudgetLine>> linesBySubProject;
    private final Map<UUID, List<Cell>> cellsByLine;

    /** @param cells by line; those of lines that are not there do no harm */
    public BudgetAssembly(
            FundingCall call, List<SubProject> parts, List<BudgetLine> lines, Map<UUID, List<Cell>> cells) {
        this.call = call;
        this.parts = List.copyOf(parts);
        this.lines = lines.stream().collect(Collectors.toMap(BudgetLine::id, Function.identity()));
        this.linesBySubProject = lines.stream().collect(Collectors.groupingBy(BudgetLine::subProjectId));
        this.cellsByLine = new HashMap<>();
        cells.forEach((line, row) -> cellsByLine.put(
                line, row.stream().sorted(CELL_ORDER).collect(Collectors.toCollection(ArrayList::new))));
    }

    public Budget budget() {
        return new Budget(
                call.currency(), call.years(), parts.stream().map(this::sheet).toList());
    }

    public Optional<BudgetLine> line(UUID id) {
        return Optional.ofNullable(lines.get(id));
    }

    /** The sub-project in which a line stands. */
    public SubProject partOf(BudgetLine line) {
        return parts.stream()
                .filter(part -> part.id().equals(line.subProjectId()))
                .findFirst()
                .orElseThrow();
    }

    /** Takes a cell over as it stands now. */
    public void take(BudgetCell cell) {
        var now = asSeen(cell);
        cellsByLine
                .getOrDefault(cell.key().lineId(), List.of())
                .replaceAll(old -> CELL_ORDER.compare(old, now) == 0 ? now : old);
    }

    private SubProjectBudget sheet(SubProject part) {
        var costs = new ArrayList<Cost>();
        var financing = new ArrayList<Financing>();
        for (var line : linesBySubProject.getOrDefault(part.id(), List.of())) {
            if (line instanceof CostLine cost) {
                costs.add(cost(cost));
            } else if (line instanceof FinancingLine money) {
                financing.add(financing(money));
            }
        }
        return new SubProjectBudget(
                part.id(),
                part.number(),
                part.title(),
                part.activities(),
                part.responsibleId(),
                part.period(),
                call.currency(),
                call.years(),
                costs,
                financing);
    }

    private Cost cost(CostLine line) {
        var cells = cellsByLine.getOrDefault(line.id(), List.of());
        return new Cost(
                line.id(),
                line.category(),
                line.isInKind(),
                line.description(),
                line.organisation().orElse(null),
                line.isInKind() ? ownWork(cells) : amounts(cells),
                List.copyOf(cells));
    }

    private Financing financing(FinancingLine line) {
        var cells = cellsByLine.getOrDefault(line.id(), List.of());
        return new Financing(
                line.id(),
                line.source(),
                line.status(),
                line.description(),
                line.organisation().orElse(null),
                amounts(cells),
                List.copyOf(cells));
    }

    private AmountsPerYear amounts(List<Cell> cells) {
        var amounts = new HashMap<Integer, Money>();
        cells.forEach(cell -> amounts.put(cell.year(), call.money(unitsOf(cell))));
        return AmountsPerYear.of(call.currency(), call.years(), amounts);
    }

    private AmountsPerYear ownWork(List<Cell> cells) {
        var amounts = new HashMap<Integer, Money>();
        for (var year : call.years()) {
            amounts.put(
                    year,
                    call.money(InKindWork.value(units(cells, Measure.HOURS, year), units(cells, Measure.RATE, year))));
        }
        return AmountsPerYear.of(call.currency(), call.years(), amounts);
    }

    private static long units(List<Cell> cells, Measure measure, int year) {
        return cells.stream()
                .filter(cell -> cell.measure() == measure && cell.year() == year)
                .mapToLong(BudgetAssembly::unitsOf)
                .sum();
    }

    private static long unitsOf(Cell cell) {
        return cell.units() == null ? 0 : cell.units();
    }

    private static Cell asSeen(BudgetCell cell) {
        var units = cell.units();
        return new Cell(
                cell.key().measure(), cell.key().year(), units.isPresent() ? units.getAsLong() : null, cell.revision());
    }
}
