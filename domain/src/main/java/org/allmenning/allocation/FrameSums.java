package org.allmenning.allocation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/**
 * How a scenario divides the frame.
 *
 * @param counties of the leads, those that get most first
 * @param themes an application with several is counted with each of them, so that these sums may exceed the total
 * @param years of the call
 */
public record FrameSums(List<Sum> counties, List<Sum> themes, List<Sum> years, Sum continuing, Sum fresh)
        implements Serializable {

    private static final long WHOLE = 100;

    /** @param name null for leads without a county */
    public record Sum(LocalizedText name, Money requested, Money proposed, int awards) implements Serializable {

        private Sum plus(Money alsoRequested, Money alsoProposed) {
            return new Sum(
                    name,
                    requested.plus(alsoRequested),
                    proposed.plus(alsoProposed),
                    awards + (alsoProposed.isZero() ? 0 : 1));
        }
    }

    /** Widths of a picture in percent of the largest amount of it; {@code reserved} is what others hold of the frame. */
    public record Shares(long reserved, long continuing, long fresh, long left, long limit) implements Serializable {}

    public static FrameSums of(BenchState state) {
        var nothing = Money.nothing(state.currency());
        var counties = new LinkedHashMap<String, Sum>();
        var themes = new LinkedHashMap<String, Sum>();
        for (var row : state.rows()) {
            add(counties, row.county(), row, nothing);
            row.themes().forEach(theme -> add(themes, theme, row, nothing));
        }
        return new FrameSums(
                sorted(counties),
                sorted(themes),
                years(state, nothing),
                kind(state, nothing, BenchRow::continuing),
                kind(state, nothing, row -> !row.continuing()));
    }

    /**
     * The picture of the frame: what others hold, what this scenario proposes, what is left, and where the frame ends. What
     * was released after it was confirmed still counts as proposed by it, and as held by nobody.
     */
    public Shares shares(BenchState state) {
        var taken = state.frame().minus(state.left());
        var others = state.confirmed() ? taken.minus(state.proposed()) : taken;
        var reserved = others.isNegative() ? Money.nothing(state.currency()) : others;
        var used = reserved.plus(state.proposed());
        var most = Math.max(
                1,
                Math.max(
                        state.frame().minorUnits(),
                        Math.max(used.minorUnits(), state.requested().minorUnits())));
        return new Shares(
                percent(reserved, most),
                percent(continuing.proposed(), most),
                percent(fresh.proposed(), most),
                Math.max(0, percent(state.frame().minus(used), most)),
                percent(state.frame(), most));
    }

    private static void add(Map<String, Sum> sums, LocalizedText name, BenchRow row, Money nothing) {
        var key = name == null ? "" : name.in(Language.NB).text();
        sums.put(key, sums.getOrDefault(key, new Sum(name, nothing, nothing, 0)).plus(row.requested(), row.proposed()));
    }

    private static List<Sum> sorted(Map<String, Sum> sums) {
        return sums.values().stream()
                .sorted(Comparator.comparing(Sum::proposed)
                        .thenComparing(Sum::requested)
                        .reversed())
                .toList();
    }

    private static List<Sum> years(BenchState state, Money nothing) {
        var years = new ArrayList<Sum>();
        for (int year : state.years()) {
            var sum = new Sum(LocalizedText.of(state.language(), String.valueOf(year)), nothing, nothing, 0);
            for (var row : state.rows()) {
                sum = sum.plus(row.facts().requested().in(year), row.proposedIn(year));
            }
            years.add(sum);
        }
        return years;
    }

    private static Sum kind(BenchState state, Money nothing, Predicate<BenchRow> of) {
        var sum = new Sum(null, nothing, nothing, 0);
        for (var row : state.rows()) {
            if (of.test(row)) {
                sum = sum.plus(row.requested(), row.proposed());
            }
        }
        return sum;
    }

    private static long percent(Money part, long whole) {
        return part.minorUnits() * WHOLE / whole;
    }
}
