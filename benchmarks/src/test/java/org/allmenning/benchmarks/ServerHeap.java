package org.allmenning.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The heap of the application server, as its virtual machine tells it after a full collection. */
final class ServerHeap {

    private static final int COLLECTIONS = 3;
    private static final Pattern LIVE = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private ServerHeap() {}

    /** Bytes of what is reachable. */
    static long liveBytes() {
        for (int time = 0; time < COLLECTIONS; time++) {
            ask("GC.run");
        }
        var histogram = LIVE.matcher(ask("GC.class_histogram"));
        if (!histogram.find()) {
            throw new IllegalStateException("no histogram");
        }
        return Long.parseLong(histogram.group(1));
    }

    private static String ask(String question) {
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(server()),
                            question)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    private static long server() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("payara-micro.jar"))
                .mapToLong(ProcessHandle::pid)
                .findFirst()
                .orElseThrow();
    }
}
