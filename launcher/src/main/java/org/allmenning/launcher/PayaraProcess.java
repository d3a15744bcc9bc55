package org.allmenning.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Payara Micro with the three web applications, from unpacked directories so that one can be reloaded by itself. */
final class PayaraProcess {

    static final String NAME = "payara";

    /** With the first compiler alone the virtual machine reserves 48 MiB, which three applications fill; then it compiles no more. */
    private static final String CODE_CACHE = "-XX:ReservedCodeCacheSize=160m";

    private final Layout layout;
    private final int port;
    private final Map<String, String> environment;
    private final Consumer<String> whenItDies;
    private ChildProcess process;

    PayaraProcess(Layout layout, int port, Map<String, String> environment, Consumer<String> whenItDies) {
        this.layout = layout;
        this.port = port;
        this.environment = environment;
        this.whenItDies = whenItDies;
    }

    synchronized void start() {
        start(List.of());
    }

    /** Lets Keycloak, which builds itself at a first start, have the processor first: everything waits for it in the end. */
    synchronized void startBesideKeycloak() {
        start(onPath("nice").map(nice -> List.of(nice.toString(), "-n", "10")).orElse(List.of()));
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void start(List<String> before) {
        WebApplications.unpack(layout);
        Path temporary = layout.temporary();
        Layout.delete(temporary);
        try {
            Files.createDirectories(temporary);
            List<String> command = new ArrayList<>(before);
            command.addAll(command(temporary));
            process = ChildProcess.start(NAME, layout, command, environment).whenItDies(whenItDies);
        } catch (IOException e) {
            throw new CannotStart("Payara Micro cannot be prepared: " + e.getMessage(), e);
        }
    }

    private List<String> command(Path temporary) throws IOException {
        Path distribution = layout.distribution();
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                CODE_CACHE,
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                distribution.resolve("payara-micro.jar").toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--unpackdir",
                temporary.resolve("runtime").toString(),
                "--prebootcommandfile",
                commands("before-boot.asadmin"),
                "--postbootcommandfile",
                commands("after-boot.asadmin"),
                "--addlibs",
                distribution.resolve("postgresql.jar").toString(),
                "--port",
                Integer.toString(port),
                "--deploy",
                WebApplications.PORTAL.directory(layout).toString(),
                "--deploy",
                WebApplications.CONSOLE.directory(layout).toString(),
                "--deploy",
                WebApplications.API.directory(layout).toString()));
        for (Path other : beside()) {
            command.addAll(List.of("--deploy", other.toString()));
        }
        return command;
    }

    /** Further web applications, for measurements that need something to hold the product against. */
    private List<Path> beside() throws IOException {
        if (!Files.isDirectory(layout.beside())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(layout.beside())) {
            return files.filter(file -> file.toString().endsWith(".war"))
                    .sorted()
                    .toList();
        }
    }

    synchronized void stop() {
        if (process != null) {
            process.stop();
        }
    }

    synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }

    private String commands(String name) throws IOException {
        Path file = layout.home().resolve(name);
        try (InputStream in = PayaraProcess.class.getResourceAsStream("/" + name)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file.toString();
    }
}
