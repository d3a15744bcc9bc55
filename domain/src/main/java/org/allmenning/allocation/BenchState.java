package org.allmenning.allocation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.allmenning.allocation.AllocationView.Scenario;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;

/**
 * How a scenario stands to the frame, for the rows that the person sees.
 *
 * @param scenario null while there is none
 * @param years of the call
 * @param language of the call itself
 * @param left of the frame by the ledger, as if rows that the person does not see held nothing
 * @param leftByYear the same for each year, where the call divides its frame; otherwise empty
 */
public record BenchState(
        Scenario scenario,
        Currency currency,
        List<Integer> years,
        Language language,
        Money frame,
        Money left,
        Map<Integer, Money> leftByYear,
        List<BenchRow> rows)
        implements Serializable {

    /** A year in which more is proposed than its part of the frame leaves. */
    public record YearOver(int year, Money by) implements Serializable {}

    public boolean confirmed() {
        return scenario != null && scenario.confirmed();
    }

    /** The sum of the rows. */
    public Money proposed() {
        return rows.stream().map(BenchRow::proposed).reduce(Money.nothing(currency), Money::plus);
    }

    public Money requested() {
        return rows.stream().map(BenchRow::requested).reduce(Money.nothing(currency), Money::plus);
    }

    /** What this scenario leaves of the frame; negative if it is too much. */
    public Money remaining() {
        return confirmed() ? left : left.minus(proposed());
    }

    /** How many applications get something. */
    public int awards() {
        return (int) rows.stream().filter(row -> !row.proposed().isZero()).count();
    }

    /** In which years the scenario cannot be confirmed, earliest first; none once it is. */
    public List<YearOver> yearsOver() {
        var over = new ArrayList<YearOver>();
        if (!confirmed()) {
            new TreeMap<>(leftByYear).forEach((year, leftThen) -> {
                var proposed =
                        rows.stream().map(row -> row.proposedIn(year)).reduce(Money.nothing(currency), Money::plus);
                if (leftThen.compareTo(proposed) < 0) {
                    over.add(new YearOver(year, proposed.minus(leftThen)));
                }
            });
        }
        return List.copyOf(over);
    }
}
