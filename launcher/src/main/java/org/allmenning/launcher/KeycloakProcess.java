package org.allmenning.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keycloak with the demonstration realm, on the loopback address, in a small heap. */
final class KeycloakProcess {
    static final String NAME = "keycloak";
    static final String REALM = "allmenning";
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx300m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Djava.net.preferIPv4Stack=true",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true");

    /** Where Keycloak keeps its own data. */
    record Store(String url, String user, String password) {}

    private final Layout layout;
    private final int port;
    private final Store store;
    private final AdminPassword admin;
    private final Consumer<String> whenItDies;
    private ChildProcess process;

    KeycloakProcess(Layout layout, int port, Store store, AdminPassword admin, Consumer<String> whenItDies) {
        this.layout = layout;
        this.port = port;
        this.store = store;
        this.admin = admin;
        this.whenItDies = whenItDies;
    }

    /** Unpacks it and bakes its fixed options in, once; both take half a minute that later starts save. */
    static void prepare(Layout layout, Progress progress) {
        KeycloakFiles files = new KeycloakFiles(layout);
        files.unpack(progress);
        files.installRealmAndTheme();
        if (!files.isBuilt()) {
            progress.say("Keycloak is being built for PostgreSQL (once)");
            List<String> command = new ArrayList<>(
                    List.of("sh", files.directory().resolve("bin/kc.sh").toString()));
            command.addAll(KeycloakFiles.BUILD);
            ChildProcess.start("keycloak-build", layout, command, Map.of("JAVA_HOME", System.getProperty("java.home")))
                    .succeedWithin(BUILD_LIMIT);
            files.markBuilt();
        }
    }

    static boolean isPrepared(Layout layout) {
        return new KeycloakFiles(layout).isBuilt();
    }

    synchronized void start() {
        Map<String, String> environment = Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", AdminPassword.USER,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", admin.value(),
                "KC_DB_URL", store.url(),
                "KC_DB_USERNAME", store.user(),
                "KC_DB_PASSWORD", store.password());
        process = ChildProcess.start(NAME, layout, command(), environment).whenItDies(whenItDies);
    }

    synchronized void stop() {
        if (process != null) {
            process.stop();
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    String realmAddress() {
        return address() + "/realms/" + REALM;
    }

    /** What its start script does, but without a shell between the launcher and Keycloak that could outlive either. */
    private List<String> command() {
        Path directory = new KeycloakFiles(layout).directory();
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(JAVA_OPTIONS);
        command.addAll(List.of(
                "-Dkc.home.dir=" + directory,
                "-Djboss.server.config.dir=" + directory.resolve("conf"),
                "-cp",
                directory.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--hostname=" + address(),
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--db-pool-initial-size=2",
                "--db-pool-max-size=12"));
        return command;
    }
}
