package org.allmenning.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What a launcher left behind that was killed before it could stop anything. Only processes it had noted are ended. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Leftovers() {}

    /** Ends them; the caller holds the lock of the installation, so no living launcher owns them. */
    static int end(Layout layout) {
        int ended = 0;
        try (Stream<Path> notes = Files.list(layout.processes())) {
            for (Path note : notes.toList()) {
                var process = ProcessRecord.read(note).flatMap(ProcessRecord::process);
                if (process.isPresent()) {
                    end(process.get());
                    ended++;
                }
                Files.delete(note);
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot read " + layout.processes() + ": " + e.getMessage(), e);
        }
        var postmaster = PostgresProcess.postmaster(layout.data().resolve(PostgresProcess.NAME));
        postmaster.ifPresent(PostgresProcess::killFamily);
        return ended + (postmaster.isPresent() ? 1 : 0);
    }

    private static void end(ProcessHandle process) {
        var descendants = process.descendants().toList();
        process.destroy();
        if (!Polling.until(PATIENCE, () -> !process.isAlive())) {
            process.destroyForcibly();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
        Polling.until(PATIENCE, () -> !process.isAlive());
    }
}
