package org.allmenning.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says line by line how far the start is, with the seconds since it began. */
public final class Progress {
    private final PrintStream out;
    private final long begin = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    void say(String what) {
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds(), what);
        out.flush();
    }

    void print(String text) {
        out.println(text);
        out.flush();
    }

    double seconds() {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    }
}
