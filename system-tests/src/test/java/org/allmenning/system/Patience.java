package org.allmenning.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks again and again, but not for ever. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Patience() {}

    /** Whether the condition became true within the limit. An answer that never came is as good as a no. */
    static boolean until(Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!isTrue(condition)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    private static boolean isTrue(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (IllegalStateException unreachable) {
            return false;
        }
    }
}
