package org.allmenning.shared;

import java.math.BigInteger;

/** A share of a whole in basis points, so that 33.33 % stays exact. */
public record Share(int basisPoints) implements java.io.Serializable {

    /** 100 %. */
    public static final int WHOLE = 10_000;

    public Share {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("share outside 0–100 %: " + basisPoints);
        }
    }

    /** What {@code part} is of {@code whole}, for reading: rounded half up to a basis point, at most the whole, 0 of nothing. */
    public static Share nearest(Money part, Money whole) {
        if (whole.minorUnits() <= 0 || part.isNegative()) {
            return new Share(0);
        }
        var total = BigInteger.valueOf(whole.minorUnits());
        var twice = BigInteger.valueOf(part.minorUnits())
                .multiply(BigInteger.valueOf(2L * WHOLE))
                .add(total)
                .divide(total.shiftLeft(1));
        return new Share(twice.min(BigInteger.valueOf(WHOLE)).intValueExact());
    }

    /**
     * Whether {@code part} is at most this share of {@code whole}, compared by cross-multiplication: on 330,000.01
     * at 85 %, 280,500.00 passes and 280,500.01 fails.
     */
    public boolean admits(Money part, Money whole) {
        if (!part.currency().equals(whole.currency())) {
            throw new IllegalArgumentException("cannot compare " + part.currency() + " and " + whole.currency());
        }
        var grant = BigInteger.valueOf(part.minorUnits()).multiply(BigInteger.valueOf(WHOLE));
        var limit = BigInteger.valueOf(whole.minorUnits()).multiply(BigInteger.valueOf(basisPoints));
        return grant.compareTo(limit) <= 0;
    }
}
