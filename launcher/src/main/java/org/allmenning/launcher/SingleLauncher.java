package org.allmenning.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Keeps two launchers from one installation. The system gives the lock back however the launcher ends. */
final class SingleLauncher implements AutoCloseable {
    private final FileChannel channel;

    private SingleLauncher(FileChannel channel) {
        this.channel = channel;
    }

    static SingleLauncher enter(Layout layout) {
        try {
            FileChannel channel = FileChannel.open(
                    layout.home().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart("Allmenning is already running from this directory; stop it with Ctrl-C"
                        + " in its terminal, or show changes in it with ./run --reload.");
            }
            return new SingleLauncher(channel);
        } catch (IOException e) {
            throw new CannotStart("Cannot lock " + layout.home() + ": " + e.getMessage(), e);
        }
    }

    static boolean isRunning(Layout layout) {
        try {
            enter(layout).close();
            return false;
        } catch (CannotStart e) {
            return true;
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by another installation in this process
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CannotStart("The lock cannot be given back: " + e.getMessage(), e);
        }
    }
}
