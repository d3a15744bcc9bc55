package org.allmenning.launcher;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks again and again, but not for ever. */
final class Polling {
    private static final long PAUSE_MILLIS = 100;

    private Polling() {}

    /** Whether the condition became true within the limit. */
    static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
