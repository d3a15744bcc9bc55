package org.allmenning.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** An exact amount in the smallest unit of its currency; 12345 EUR minor units are 123.45 euros. */
public record Money(long minorUnits, Currency currency) implements Comparable<Money>, java.io.Serializable {

    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    public static Money nothing(Currency currency) {
        return new Money(0, currency);
    }

    /** The amount of this many whole units: {@code whole(900, NOK)} are 900 kroner. */
    public static Money whole(long units, Currency currency) {
        return new Money(
                Math.multiplyExact(
                        units,
                        BigDecimal.TEN.pow(currency.getDefaultFractionDigits()).longValueExact()),
                currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, sameCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, sameCurrency(other)), currency);
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    /** In major units with the currency's own number of decimals: {@code 900000.00}. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    /** For records that are read without this software: {@code 900000.00 NOK}. */
    public String written() {
        return toDecimal().toPlainString() + " " + currency.getCurrencyCode();
    }

    /**
     * Splits by weights without losing a unit: what is left over goes to the largest fractions, earliest first.
     *
     * @param weights none negative, at least one above zero
     * @throws IllegalArgumentException for a negative amount, or weights that do not fit
     */
    public List<Money> splitBy(long... weights) {
        var sum = IntStream.range(0, weights.length)
                .mapToObj(i -> BigDecimal.valueOf(weights[i]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (isNegative()
                || sum.signum() <= 0
                || IntStream.range(0, weights.length).anyMatch(i -> weights[i] < 0)) {
            throw new IllegalArgumentException("needs an amount >= 0 and weights >= 0 that are not all zero");
        }
        long[] parts = new long[weights.length];
        BigDecimal[] fractions = new BigDecimal[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            var exact = BigDecimal.valueOf(minorUnits)
                    .multiply(BigDecimal.valueOf(weights[i]))
                    .divideAndRemainder(sum);
            parts[i] = exact[0].longValueExact();
            fractions[i] = exact[1];
            given += parts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> fractions[i]).reversed())
                .limit(minorUnits - given)
                .forEach(i -> parts[i]++);
        var result = new ArrayList<Money>(parts.length);
        for (long part : parts) {
            result.add(new Money(part, currency));
        }
        return List.copyOf(result);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, sameCurrency(other));
    }

    private long sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other.minorUnits;
    }
}
