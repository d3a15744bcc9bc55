package org.allmenning.allocation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allmenning.allocation.AllocationView.Head;
import org.allmenning.allocation.AllocationView.Row;
import org.allmenning.assessment.CaseRow;
import org.allmenning.funding.CallOverview;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/**
 * Two scenarios of a call side by side, for the rows that the person sees.
 *
 * @param scenarios all of the call, to choose from
 * @param rows those that differ, greatest change first within each group
 * @param same how many applications get the same in both
 * @param moved the sum of all changes, without their signs
 * @param counties of the leads, greatest gain first
 */
public record Comparison(
        CallOverview call,
        List<Head> scenarios,
        AllocationView a,
        AllocationView b,
        List<Changed> rows,
        int same,
        Money moved,
        List<County> counties)
        implements Serializable {

    /** Where a row stands in {@code b} against {@code a}. */
    public enum Group {
        OUT,
        IN,
        LESS,
        MORE
    }

    /** An application that gets something else in {@code b} than in {@code a}. */
    public record Changed(CaseRow applicationCase, boolean continuing, Money a, Money b) implements Serializable {

        public Money difference() {
            return b.minus(a);
        }

        public Group group() {
            if (b.isZero()) {
                return Group.OUT;
            }
            if (a.isZero()) {
                return Group.IN;
            }
            return difference().isNegative() ? Group.LESS : Group.MORE;
        }
    }

    /** @param name null for leads without a county */
    public record County(LocalizedText name, Money a, Money b) implements Serializable {
        public Money difference() {
            return b.minus(a);
        }
    }

    static Comparison of(AllocationView a, AllocationView b) {
        var other = new LinkedHashMap<UUID, Row>();
        b.rows().forEach(row -> other.put(row.submissionId(), row));
        var rows = new ArrayList<Changed>();
        for (var row : a.rows()) {
            var inB = other.get(row.submissionId()).proposed();
            if (!inB.equals(row.proposed())) {
                rows.add(new Changed(row.applicationCase(), row.continuing(), row.proposed(), inB));
            }
        }
        rows.sort(Comparator.comparing(Changed::group)
                .thenComparing(row -> -Math.abs(row.difference().minorUnits())));
        var nothing = Money.nothing(a.call().currency());
        return new Comparison(
                a.call(),
                a.scenarios(),
                a,
                b,
                List.copyOf(rows),
                a.rows().size() - rows.size(),
                rows.stream()
                        .map(row -> row.difference().isNegative() ? nothing.minus(row.difference()) : row.difference())
                        .reduce(nothing, Money::plus),
                counties(a, b));
    }

    private static List<County> counties(AllocationView a, AllocationView b) {
        var others = FrameSums.of(b.state()).counties();
        return FrameSums.of(a.state()).counties().stream()
                .map(one -> new County(
                        one.name(),
                        one.proposed(),
                        others.stream()
                                .filter(two -> Objects.equals(two.name(), one.name()))
                                .findFirst()
                                .orElseThrow()
                                .proposed()))
                .sorted(Comparator.comparing(County::difference).reversed())
                .toList();
    }

    /** How many applications get more, or less, in {@code b}. */
    public long gaining() {
        return rows.stream().filter(row -> !row.difference().isNegative()).count();
    }

    public long losing() {
        return rows.size() - gaining();
    }

    /** How many get something in {@code a} and nothing in {@code b}. */
    public long out() {
        return rows.stream().filter(row -> row.group() == Group.OUT).count();
    }

    public List<Changed> of(Group group) {
        return rows.stream().filter(row -> row.group() == group).toList();
    }

    /** The groups that have rows. */
    public List<Group> groups() {
        return rows.stream().map(Changed::group).distinct().toList();
    }

    /** What one of the two is called in the list. */
    public Head head(AllocationView view) {
        return scenarios.stream()
                .filter(one -> one.id().equals(view.scenario().id()))
                .findFirst()
                .orElseThrow();
    }

    public FrameSums sums(AllocationView view) {
        return FrameSums.of(view.state());
    }
}
