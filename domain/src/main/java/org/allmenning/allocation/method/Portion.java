package org.allmenning.allocation.method;

import java.math.BigInteger;

/** An exact share of a whole, at most all of it. */
record Portion(long part, long whole) {

    /** All, where the part is the whole or more, or the whole is nothing. */
    static Portion of(long part, long whole) {
        return whole == 0 || part >= whole ? new Portion(1, 1) : new Portion(part, whole);
    }

    /** Rounded down to whole units. */
    long of(long amount) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
