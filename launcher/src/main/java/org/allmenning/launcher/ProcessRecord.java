package org.allmenning.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A started process as noted in a file: its number and when it began, so that a number the system has given to somebody
 * else since is never taken for ours.
 */
record ProcessRecord(long pid, Instant began) {
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    static ProcessRecord of(ProcessHandle process) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    static Optional<ProcessRecord> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(new ProcessRecord(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // half a file, written when the machine died, names no process
        }
    }

    void write(Path file) {
        try {
            Files.writeString(file, pid + "\n" + began + "\n");
        } catch (IOException e) {
            throw new CannotStart("Cannot note a process in " + file + ": " + e.getMessage(), e);
        }
    }

    /** The process, if it still runs and is the one that was noted. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(handle -> handle.info()
                .startInstant()
                .map(start -> Duration.between(start, began).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .orElse(false));
    }
}
