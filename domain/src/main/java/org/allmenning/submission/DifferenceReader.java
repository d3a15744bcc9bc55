package org.allmenning.submission;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.allmenning.application.Measure;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.shared.Money;
import org.allmenning.submission.Differences.Cell;
import org.allmenning.submission.Differences.Change;
import org.allmenning.submission.Differences.Field;
import org.allmenning.submission.Differences.Kind;
import org.allmenning.submission.Differences.Line;
import org.allmenning.submission.Differences.LineName;
import org.allmenning.submission.Differences.Name;
import org.allmenning.submission.Differences.Sheet;
import org.allmenning.submission.Differences.Sum;
import org.allmenning.submission.SubmittedApplication.Part;
import org.allmenning.submission.SubmittedApplication.Party;

/**
 * Lays two versions beside each other. Sub-projects and lines are the same where their ids are, wherever they stand; in the
 * first submissions, which have no ids, where they stand at the same place.
 */
final class DifferenceReader {

    private final SubmittedApplication before;
    private final SubmittedApplication after;
    private final List<Field> fields = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

    DifferenceReader(SubmittedApplication before, SubmittedApplication after) {
        this.before = before;
        this.after = after;
    }

    Differences read() {
        field(Name.TITLE, 0, before.title(), after.title());
        field(Name.SUMMARY, 0, before.summary(), after.summary());
        field(Name.LEAD, 0, before.lead().name(), after.lead().name());
        pairs(before.partners(), after.partners(), Party::id)
                .forEach(pair -> field(Name.PARTNER, 0, name(pair.before()), name(pair.after())));
        answers();
        pairs(before.attachments(), after.attachments(), SubmittedApplication.File::id)
                .forEach(this::attachment);
        pairs(before.subProjects(), after.subProjects(), Part::id).forEach(this::part);
        sums.add(new Sum(
                0,
                "",
                new Change(before.totalCost(), after.totalCost()),
                new Change(before.requested().total(), after.requested().total())));
        return new Differences(after.currency(), fields, sheets, sums);
    }

    private void answers() {
        var names = new TreeSet<>(before.fields().keySet());
        names.addAll(after.fields().keySet());
        for (var name : names) {
            var old = before.fields().get(name);
            var now = after.fields().get(name);
            if (!Objects.equals(old, now)) {
                fields.add(new Field(Name.ANSWER, 0, name, old, now));
            }
        }
    }

    /** A file never changes: another content is another file. */
    private void attachment(Pair<SubmittedApplication.File> pair) {
        if (pair.before() == null || pair.after() == null) {
            var file = pair.before() == null ? pair.after() : pair.before();
            fields.add(new Field(
                    Name.ATTACHMENT,
                    0,
                    ApplicationFacts.ATTACHMENT + file.kind(),
                    pair.before() == null ? null : file.name(),
                    pair.after() == null ? null : file.name()));
        }
    }

    private void part(Pair<Part> pair) {
        var old = pair.before();
        var now = pair.after();
        var shown = now == null ? old : now;
        if (old == null || now == null) {
            field(Name.SUB_PROJECT, shown.number(), old == null ? null : old.title(), now == null ? null : now.title());
        } else {
            field(Name.SUB_PROJECT_NUMBER, now.number(), String.valueOf(old.number()), String.valueOf(now.number()));
            field(Name.SUB_PROJECT_TITLE, now.number(), old.title(), now.title());
            field(Name.ACTIVITIES, now.number(), old.activities(), now.activities());
            field(
                    Name.RESPONSIBLE,
                    now.number(),
                    name(before.party(old.responsible()).orElse(null)),
                    name(after.party(now.responsible()).orElse(null)));
            field(
                    Name.FIRST_DAY,
                    now.number(),
                    old.period().firstDay(),
                    now.period().firstDay());
            field(
                    Name.LAST_DAY,
                    now.number(),
                    old.period().lastDay(),
                    now.period().lastDay());
        }
        sheet(pair, shown);
        sum(pair, shown);
    }

    private void sheet(Pair<Part> pair, Part shown) {
        var old = rows(pair.before());
        var now = rows(pair.after());
        var lines = pairs(old, now, Row::id).stream()
                .map(DifferenceReader::line)
                .filter(line -> line.kind() != Kind.CHANGED
                        || line.isRenamed()
                        || !line.cells().isEmpty())
                .toList();
        if (!lines.isEmpty()) {
            sheets.add(new Sheet(Kind.of(pair.before(), pair.after()), shown.number(), shown.title(), lines));
        }
    }

    private void sum(Pair<Part> pair, Part shown) {
        var nothing = Money.nothing(after.currency());
        var cost = new Change(
                pair.before() == null ? nothing : pair.before().cost().total(),
                pair.after() == null ? nothing : pair.after().cost().total());
        var requested = new Change(
                pair.before() == null ? nothing : pair.before().requested().total(),
                pair.after() == null ? nothing : pair.after().requested().total());
        if (!cost.isNone() || !requested.isNone()) {
            sums.add(new Sum(shown.number(), shown.title(), cost, requested));
        }
    }

    private static Line line(Pair<Row> pair) {
        var old = pair.before() == null
                ? Map.<CellPlace, Long>of()
                : pair.before().cells();
        var now =
                pair.after() == null ? Map.<CellPlace, Long>of() : pair.after().cells();
        var places = new TreeSet<>(old.keySet());
        places.addAll(now.keySet());
        return new Line(
                pair.before() == null ? null : pair.before().name(),
                pair.after() == null ? null : pair.after().name(),
                places.stream()
                        .filter(place -> !Objects.equals(old.get(place), now.get(place)))
                        .map(place -> new Cell(place.measure(), place.year(), old.get(place), now.get(place)))
                        .toList());
    }

    private void field(Name name, int subProject, Serializable old, Serializable now) {
        if (!Objects.equals(old, now)) {
            fields.add(new Field(name, subProject, null, old, now));
        }
    }

    private static Serializable name(Party party) {
        return party == null ? null : party.name();
    }

    /** The lines of a sheet that somebody typed: own work among the financing follows from the costs. */
    private static List<Row> rows(Part part) {
        if (part == null) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        for (var line : part.costs()) {
            var cells = new LinkedHashMap<CellPlace, Long>();
            if (line.inKind()) {
                line.hours().forEach((year, units) -> cells.put(new CellPlace(Measure.HOURS, year), units));
                line.rates().forEach((year, units) -> cells.put(new CellPlace(Measure.RATE, year), units));
            } else {
                cells.putAll(amounts(line.amounts().byYear()));
            }
            rows.add(new Row(
                    line.id(),
                    new LineName(true, line.category(), null, line.description(), line.organisation()),
                    cells));
        }
        for (var line : part.financing()) {
            if (line.status() != null) {
                rows.add(new Row(
                        line.id(),
                        new LineName(false, line.source(), line.status(), line.description(), line.organisation()),
                        amounts(line.amounts().byYear())));
            }
        }
        return rows;
    }

    /** A frozen document has an amount for every year, so nothing typed and zero are the same. */
    private static Map<CellPlace, Long> amounts(Map<Integer, Money> byYear) {
        var cells = new LinkedHashMap<CellPlace, Long>();
        byYear.forEach((year, amount) -> {
            if (!amount.isZero()) {
                cells.put(new CellPlace(Measure.AMOUNT, year), amount.minorUnits());
            }
        });
        return cells;
    }

    private record Row(UUID id, LineName name, Map<CellPlace, Long> cells) {}

    private record CellPlace(Measure measure, int year) implements Comparable<CellPlace> {
        @Override
        public int compareTo(CellPlace other) {
            var byYear = Integer.compare(year, other.year);
            return byYear != 0 ? byYear : measure.compareTo(other.measure);
        }
    }

    /** The same thing in both versions; null in the one that lacks it. */
    private record Pair<T>(T before, T after) {}

    /** In the order of the later version, with what it no longer has at the end. */
    private static <T> List<Pair<T>> pairs(List<T> old, List<T> now, Function<T, UUID> id) {
        var byKey = new LinkedHashMap<Object, T>();
        for (int i = 0; i < old.size(); i++) {
            byKey.put(key(old.get(i), i, id), old.get(i));
        }
        var pairs = new ArrayList<Pair<T>>();
        for (int i = 0; i < now.size(); i++) {
            pairs.add(new Pair<>(byKey.remove(key(now.get(i), i, id)), now.get(i)));
        }
        byKey.values().forEach(gone -> pairs.add(new Pair<>(gone, null)));
        return pairs;
    }

    private static <T> Object key(T item, int position, Function<T, UUID> id) {
        var known = id.apply(item);
        return known == null ? (Object) position : known;
    }
}
