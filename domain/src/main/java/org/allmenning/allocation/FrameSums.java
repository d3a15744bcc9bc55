package org.allmenning.allocation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.allmenning.allocation.AllocationView.Row;
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

    public static FrameSums of(AllocationView view) {
        var nothing = Money.nothing(view.call().currency());
        var counties = new LinkedHashMap<String, Sum>();
        var themes = new LinkedHashMap<String, Sum>();
        for (var row : view.rows()) {
            add(counties, row.applicationCase().county(), row, nothing);
            row.themes().forEach(theme -> add(themes, theme, row, nothing));
        }
        return new FrameSums(
                sorted(counties),
                sorted(themes),
                years(view, nothing),
                kind(view, nothing, Row::continuing),
                kind(view, nothing, row -> !row.continuing()));
    }

    /** The picture of the frame: what others hold, what this scenario proposes, what is left, and where the frame ends. */
    public Shares shares(AllocationView view) {
        var reserved = view.confirmed()
                ? view.frame().minus(view.left()).minus(view.proposed())
                : view.frame().minus(view.left());
        var used = reserved.plus(view.proposed());
        var most = Math.max(
                1,
                Math.max(
                        view.frame().minorUnits(),
                        Math.max(used.minorUnits(), view.requested().minorUnits())));
        return new Shares(
                percent(reserved, most),
                percent(continuing.proposed(), most),
                percent(fresh.proposed(), most),
                Math.max(0, percent(view.frame().minus(used), most)),
                percent(view.frame(), most));
    }

    private static void add(Map<String, Sum> sums, LocalizedText name, Row row, Money nothing) {
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

    private static List<Sum> years(AllocationView view, Money nothing) {
        var years = new ArrayList<Sum>();
        for (int year : view.call().years()) {
            var sum = new Sum(LocalizedText.of(view.call().title().main(), String.valueOf(year)), nothing, nothing, 0);
            for (var row : view.rows()) {
                sum = sum.plus(
                        row.parts().stream()
                                .map(part -> part.requested().in(year))
                                .reduce(nothing, Money::plus),
                        row.parts().stream()
                                .map(part -> part.proposed().in(year))
                                .reduce(nothing, Money::plus));
            }
            years.add(sum);
        }
        return years;
    }

    private static Sum kind(AllocationView view, Money nothing, Predicate<Row> of) {
        var sum = new Sum(null, nothing, nothing, 0);
        for (var row : view.rows().stream().filter(of).toList()) {
            sum = sum.plus(row.requested(), row.proposed());
        }
        return sum;
    }

    private static long percent(Money part, long whole) {
        return part.minorUnits() * WHOLE / whole;
    }
}
