package org.allmenning.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keycloak with the demonstration realm, on the loopback address, in a small heap. */
final class KeycloakProcess {
    static final String NAME = "keycloak";
    static final String REALM = "allmenning";
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
    private static final String JAVA_OPTIONS = "-XX:MaxMetaspaceSize=256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
            + " -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Djava.net.preferIPv4Stack=true";

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
            ChildProcess.start(
                            "keycloak-build",
                            layout,
                            command(files.directory(), KeycloakFiles.BUILD),
                            environment("-Xmx768m"))
                    .succeedWithin(BUILD_LIMIT);
            files.markBuilt();
        }
    }

    synchronized void start() {
        Path directory = new KeycloakFiles(layout).directory();
        Map<String, String> environment = environment("-Xms64m -Xmx300m");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", AdminPassword.USER);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", admin.value());
        environment.put("KC_DB_URL", store.url());
        environment.put("KC_DB_USERNAME", store.user());
        environment.put("KC_DB_PASSWORD", store.password());
        process = ChildProcess.start(
                        NAME,
                        layout,
                        command(
                                directory,
                                List.of(
                                        "start",
                                        "--optimized",
                                        "--cache=local",
                                        "--import-realm",
                                        "--hostname=" + address(),
                                        "--http-enabled=true",
                                        "--http-host=127.0.0.1",
                                        "--http-port=" + port,
                                        "--db-pool-initial-size=2",
                                        "--db-pool-max-size=12")),
                        environment)
                .whenItDies(whenItDies);
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

    private static List<String> command(Path directory, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add("sh");
        command.add(directory.resolve("bin/kc.sh").toString());
        command.addAll(arguments);
        return command;
    }

    private static Map<String, String> environment(String heap) {
        Map<String, String> environment = new HashMap<>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS", JAVA_OPTIONS + " " + heap);
        return environment;
    }
}
