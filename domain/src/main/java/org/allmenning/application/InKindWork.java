package org.allmenning.application;

import java.math.BigInteger;

/** Own work: hours times an hourly rate, rounded half up once per cell. */
public final class InKindWork {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final BigInteger HALF = BigInteger.valueOf(50);

    private InKindWork() {}

    /**
     * The value of own work.
     *
     * @param hundredthsOfHours 1250 are twelve and a half hours
     * @param rateMinorUnits money per hour
     * @return minor units
     */
    public static long value(long hundredthsOfHours, long rateMinorUnits) {
        return BigInteger.valueOf(hundredthsOfHours)
                .multiply(BigInteger.valueOf(rateMinorUnits))
                .add(HALF)
                .divide(HUNDRED)
                .longValueExact();
    }
}
