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
