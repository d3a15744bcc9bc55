package org.allmenning.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** What must be true before anything starts; each refusal is one sentence that says what helps. */
final class Preconditions {
    static final long NEEDED_MEBIBYTES = 1_024;

    private Preconditions() {}

    static void checkJava(int feature) {
        if (feature != 17) {
            throw new CannotStart("Allmenning runs on Java 17, and this is Java " + feature + ".");
        }
    }

    static void checkPorts(Map<String, Integer> portsByVariable) {
        for (var port : portsByVariable.entrySet()) {
            if (Ports.isTaken(port.getValue())) {
                throw new CannotStart("Port " + port.getValue() + " is taken by another program; choose another with "
                        + port.getKey() + "=<port>.");
            }
        }
    }

    static void checkDisk(Layout layout) {
        try {
            checkDisk(Files.getFileStore(layout.home()).getUsableSpace() >> 20, layout);
        } catch (IOException e) {
            throw new CannotStart("Cannot see how much space is left for " + layout.home() + ": " + e.getMessage(), e);
        }
    }

    static void checkDisk(long freeMebibytes, Layout layout) {
        if (freeMebibytes < NEEDED_MEBIBYTES) {
            throw new CannotStart("Allmenning needs " + NEEDED_MEBIBYTES + " MiB of free disk space for "
                    + layout.home() + ", and " + freeMebibytes + " MiB are left.");
        }
    }
}
