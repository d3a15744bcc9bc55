package org.allmenning.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.application.BudgetChange.Kind;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.NothingHere;

/** Carries out changes of lines, one after the other, and notes each. What is refused has changed nothing. */
public final class LineDesk {

    private final ApplicationAccess access;
    private final BudgetSheets sheets;
    private final GrantApplication application;
    private final FundingCall call;
    private final Journal journal;
    private final OpenedParts opened;
    private final Map<UUID, SubProject> parts;
    private final Map<UUID, BudgetLine> lines;

    public LineDesk(
            ApplicationAccess access,
            BudgetSheets sheets,
            GrantApplication application,
            FundingCall call,
            Journal journal) {
        this.access = access;
        this.sheets = sheets;
        this.application = application;
        this.call = call;
        this.journal = journal;
        this.opened = access.opened(application);
        this.parts = sheets.everySubProject(application.id()).stream()
                .collect(Collectors.toMap(SubProject::id, Function.identity()));
        this.lines = sheets.everyLine(application.id()).stream()
                .collect(
                        Collectors.toMap(BudgetLine::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    void add(LineChange.AddCost wanted) {
        if (isNew(wanted)) {
            var part = part(wanted.subProjectId());
            var line = new CostLine(wanted.lineId(), part, next(), call.openCategory(wanted.category()));
            add(part, line, wanted.description(), wanted.organisationId(), wanted.after());
        }
    }

    void add(LineChange.AddFinancing wanted) {
        if (isNew(wanted)) {
            var part = part(wanted.subProjectId());
            call.requireSource(wanted.source().name());
            var line = new FinancingLine(wanted.lineId(), part, next(), wanted.source(), wanted.status());
            add(part, line, wanted.description(), wanted.organisationId(), wanted.after());
        }
    }

    void describe(LineChange.DescribeCost wanted) {
        var line = present(wanted.lineId(), CostLine.class);
        requireParticipant(wanted.organisationId());
        var before = line.words();
        var category = wanted.category().equals(line.category())
                ? call.category(wanted.category())
                : call.openCategory(wanted.category());
        line.requireSameCells(category);
        line.describe(wanted.description(), wanted.organisationId());
        line.reclassify(category);
        noteWords(line, before);
    }

    void describe(LineChange.DescribeFinancing wanted) {
        var line = present(wanted.lineId(), FinancingLine.class);
        requireParticipant(wanted.organisationId());
        if (wanted.source() != line.source()) {
            call.requireSource(wanted.source().name());
        }
        var before = line.words();
        line.describe(wanted.description(), wanted.organisationId());
        line.reclassify(wanted.source(), wanted.status());
        noteWords(line, before);
    }

    void remove(UUID lineId) {
        var line = own(lineId, BudgetLine.class);
        if (!line.isRemoved()) {
            line.remove(UUID.randomUUID());
            journal.line(Kind.LINE_REMOVED, line);
        }
    }

    void restore(UUID lineId) {
        var line = own(lineId, BudgetLine.class);
        if (line.isRemoved()) {
            part(line.subProjectId());
            requireRoom(line.subProjectId());
            line.restore();
            journal.line(Kind.LINE_RESTORED, line);
        }
    }

    void place(UUID lineId, UUID beforeId) {
        var line = present(lineId, BudgetLine.class);
        var table = table(line);
        var before = beforeId == null ? null : present(beforeId, BudgetLine.class);
        if (before == line || (before != null && !table.contains(before))) {
            throw NothingHere.because(beforeId);
        }
        var order = new ArrayList<>(table);
        order.remove(line);
        order.add(before == null ? order.size() : order.indexOf(before), line);
        if (!order.equals(table)) {
            arrange(order);
            journal.line(Kind.LINE_MOVED, line);
        }
    }

    private void add(SubProject part, BudgetLine line, String description, UUID organisationId, UUID afterId) {
        requireParticipant(organisationId);
        line.describe(description, organisationId);
        requireRight(part, line);
        requireRoom(part.id());
        sheets.add(line, call.years());
        lines.put(line.id(), line);
        var after = lines.get(afterId);
        if (after != null && !after.isRemoved() && after.standsWith(line)) {
            var order = new ArrayList<>(table(line));
            order.remove(line);
            order.add(order.indexOf(after) + 1, line);
            arrange(order);
        }
        journal.line(Kind.LINE_ADDED, line);
    }

    /** Not where the same change was carried out before, or its line was taken out since. */
    private boolean isNew(LineChange wanted) {
        if (lines.containsKey(wanted.lineId())) {
            return false;
        }
        if (sheets.isTaken(wanted.lineId())) {
            throw NothingHere.because(wanted.lineId());
        }
        return true;
    }

    private void noteWords(BudgetLine line, LineWords before) {
        if (!line.words().equals(before)) {
            journal.described(line, before);
        }
    }

    /** The lines of one table in their order. */
    private List<BudgetLine> table(BudgetLine one) {
        return lines.values().stream()
                .filter(line -> !line.isRemoved() && line.standsWith(one))
                .sorted(java.util.Comparator.comparing(BudgetLine::position).thenComparing(BudgetLine::id))
                .toList();
    }

    /** The positions stay; who has which follows the order. */
    private static void arrange(List<BudgetLine> order) {
        var positions = order.stream().map(BudgetLine::position).sorted().toList();
        for (int i = 0; i < positions.size(); i++) {
            order.get(i).moveTo(positions.get(i));
        }
    }

    private int next() {
        return lines.values().stream().mapToInt(BudgetLine::position).max().orElse(0) + 1;
    }

    private <T extends BudgetLine> T present(UUID lineId, Class<T> kind) {
        var line = own(lineId, kind);
        if (line.isRemoved()) {
            throw new LineIsGone();
        }
        return line;
    }

    /** A line that the acting organisation may change, be it taken out or not. */
    private <T extends BudgetLine> T own(UUID lineId, Class<T> kind) {
        var line = lines.get(lineId);
        if (!kind.isInstance(line)) {
            throw NothingHere.because(lineId);
        }
        requireRight(parts.get(line.subProjectId()), line);
        return kind.cast(line);
    }

    private SubProject part(UUID subProjectId) {
        var part = parts.get(subProjectId);
        if (part == null) {
            throw NothingHere.because(subProjectId);
        }
        if (part.isRemoved()) {
            throw new LineIsGone();
        }
        return part;
    }

    private void requireRoom(UUID subProjectId) {
        var present = lines.values().stream()
                .filter(line -> !line.isRemoved() && line.subProjectId().equals(subProjectId))
                .count();
        if (present >= SubProject.MOST_LINES) {
            throw new TooManyLines();
        }
    }

    private void requireRight(SubProject part, BudgetLine line) {
        if (!access.mayChange(application, part, line)) {
            throw new LeadOnly();
        }
        if (!opened.subProject(part.id())) {
            throw new PartNotOpened();
        }
    }

    private void requireParticipant(UUID organisationId) {
        if (organisationId != null && !application.isPartOf(organisationId)) {
            throw new TakesNoPart();
        }
    }
}
