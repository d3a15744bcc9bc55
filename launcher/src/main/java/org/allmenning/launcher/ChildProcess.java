package org.allmenning.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A program that the launcher started: its log, its noted process number, and its end, wanted or not. */
final class ChildProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final String name;
    private final Path log;
    private final Path note;
    private final Process process;
    private volatile boolean endWanted;

    private ChildProcess(String name, Path log, Path note, Process process) {
        this.name = name;
        this.log = log;
        this.note = note;
        this.process = process;
    }

    static ChildProcess start(String name, Layout layout, List<String> command, Map<String, String> environment) {
        Path log = layout.log(name);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(layout.home().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Path note = layout.processes().resolve(name);
            ProcessRecord.of(process.toHandle()).write(note);
            return new ChildProcess(name, log, note, process);
        } catch (IOException e) {
            throw new CannotStart("Cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    /** Tells the listener when the process ends without having been asked to. */
    ChildProcess whenItDies(Consumer<String> listener) {
        Thread watch = new Thread(() -> tellItsEnd(listener), "watch-" + name);
        watch.setDaemon(true);
        watch.start();
        return this;
    }

    private void tellItsEnd(Consumer<String> listener) {
        try {
            int code = process.waitFor();
            if (!endWanted) {
                listener.accept(name + " ended by itself with code " + code + "; its log is " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs to its end; anything but code 0 is a reason not to start. */
    void succeedWithin(Duration limit) {
        endWanted = true;
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
                throw new CannotStart(name + " took more than " + limit.toSeconds() + " s; its log is " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart(name + " was interrupted", e);
        }
        forget();
        if (process.exitValue() != 0) {
            throw new CannotStart(name + " failed with code " + process.exitValue() + "; its log is " + log);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path log() {
        return log;
    }

    /** Asks it to end, waits a little, then ends it. */
    void stop() {
        endWanted = true;
        process.destroy();
        if (!awaitEnd()) {
            kill();
        }
        forget();
    }

    /** Ends it at once, as a power cut would. */
    void kill() {
        endWanted = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        awaitEnd();
        forget();
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new CannotStart("Cannot remove " + note + ": " + e.getMessage(), e);
        }
    }
}
