package org.allmenning.shared;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One amount for each budget year, and their sum. The one place where amounts of a budget are added. */
public final class AmountsPerYear implements Serializable {

    private final Currency currency;
    private final Map<Integer, Money> amounts;

    private AmountsPerYear(Currency currency, Map<Integer, Money> amounts) {
        this.currency = currency;
        this.amounts = Collections.unmodifiableMap(new TreeMap<>(amounts));
    }

    /** A year that {@code amounts} lacks is nothing. */
    public static AmountsPerYear of(Currency currency, List<Integer> years, Map<Integer, Money> amounts) {
        var complete = new TreeMap<Integer, Money>();
        years.forEach(year -> complete.put(year, amounts.getOrDefault(year, Money.nothing(currency))));
        return new AmountsPerYear(currency, complete);
    }

    public static AmountsPerYear sum(Currency currency, List<Integer> years, Collection<AmountsPerYear> parts) {
        var sums = new TreeMap<Integer, Money>();
        years.forEach(year ->
                sums.put(year, parts.stream().map(part -> part.in(year)).reduce(Money.nothing(currency), Money::plus)));
        return new AmountsPerYear(currency, sums);
    }

    public Money in(int year) {
        return amounts.getOrDefault(year, Money.nothing(currency));
    }

    public Money total() {
        return amounts.values().stream().reduce(Money.nothing(currency), Money::plus);
    }

    public AmountsPerYear minus(AmountsPerYear other) {
        var differences = new TreeMap<Integer, Money>();
        amounts.forEach((year, amount) -> differences.put(year, amount.minus(other.in(year))));
        return new AmountsPerYear(currency, differences);
    }

    public boolean isNothing() {
        return amounts.values().stream().allMatch(Money::isZero);
    }

    /** By year, in order. */
    public Map<Integer, Money> byYear() {
        return amounts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AmountsPerYear amountsPerYear
                && currency.equals(amountsPerYear.currency)
                && amounts.equals(amountsPerYear.amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }

    @Override
    public String toString() {
        return amounts.toString();
    }
}
