package org.allmenning.portal;

import java.math.BigInteger;
import java.util.Optional;
import org.allmenning.application.ApplicationView;
import org.allmenning.shared.Money;

/**
 * How much of the largest grant is applied for, for the bar beside the budget.
 *
 * @param most what one application can get
 */
public record Limit(Money requested, Money most) {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** Empty where the call has no limit. */
    public static Optional<Limit> of(ApplicationView view) {
        return Optional.ofNullable(view.call().maximumGrant())
                .filter(most -> !most.isZero())
                .map(most -> new Limit(view.budget().requested().total(), most));
    }

    /** Whole per cent, rounded down: a hundred only where the limit is reached. */
    public int percent() {
        return BigInteger.valueOf(requested.minorUnits())
                .multiply(HUNDRED)
                .divide(BigInteger.valueOf(most.minorUnits()))
                .min(BigInteger.valueOf(Integer.MAX_VALUE))
                .intValueExact();
    }

    /** What the bar shows: it ends at a hundred. */
    public int bar() {
        return Math.min(100, percent());
    }

    public boolean isReached() {
        return requested.compareTo(most) >= 0;
    }
}
