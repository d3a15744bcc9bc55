package org.allmenning.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * PostgreSQL that keeps what it acknowledged: {@code fsync} and {@code synchronous_commit} are on, although the
 * distribution meant for tests turns both off.
 */
final class PostgresProcess {
    static final String NAME = "postgresql";
    static final String DATABASE = "allmenning";
    static final String KEYCLOAK_DATABASE = "keycloak";
    static final String USER = "allmenning";
    static final String PASSWORD = "allmenning";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Layout layout;
    private final int port;
    private final Consumer<String> whenItDies;
    private volatile EmbeddedPostgres server;
    private volatile boolean endWanted;

    PostgresProcess(Layout layout, int port, Consumer<String> whenItDies) {
        this.layout = layout;
        this.port = port;
        this.whenItDies = whenItDies;
    }

    synchronized void start() {
        Path log = layout.log(NAME);
        try {
            removeHalfUnpacked();
            endWanted = false;
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setOverrideWorkingDirectory(layout.programs().resolve(NAME).toFile())
                    .setDataDirectory(dataDirectory())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("shared_buffers", "96MB")
                    .setServerConfig("max_connections", "80")
                    .setServerConfig("timezone", "UTC")
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            postmaster().ifPresent(this::watch);
            createWhatIsMissing();
        } catch (IOException | IllegalStateException e) {
            throw new CannotStart("PostgreSQL does not start; its log is " + log, e);
        } catch (SQLException e) {
            throw new CannotStart("The databases cannot be prepared; the log of PostgreSQL is " + log, e);
        }
    }

    /** Ends it and its sessions in an orderly way. */
    synchronized void stop() {
        if (server == null) {
            return;
        }
        endWanted = true;
        Optional<ProcessHandle> running = postmaster();
        close();
        running.ifPresent(process -> {
            if (!Polling.until(PATIENCE, () -> !process.isAlive())) {
                killFamily(process);
            }
        });
    }

    /** Ends it as a power cut would; {@link #start()} recovers from the write-ahead log. */
    synchronized void kill() {
        endWanted = true;
        postmaster().ifPresent(PostgresProcess::killFamily);
        close();
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** A launcher killed while it unpacked leaves a directory without this mark, which nothing would complete. */
    private void removeHalfUnpacked() throws IOException {
        Path programs = layout.programs().resolve(NAME);
        if (!Files.isDirectory(programs)) {
            return;
        }
        try (Stream<Path> versions = Files.list(programs)) {
            versions.filter(version -> Files.isDirectory(version) && !Files.exists(version.resolve(".exists")))
                    .toList()
                    .forEach(Layout::delete);
        }
    }

    private Path dataDirectory() {
        return layout.data().resolve(NAME);
    }

    private Optional<ProcessHandle> postmaster() {
        return postmaster(dataDirectory());
    }

    /** The server that runs on this data directory, known by its own lock file and the time it began. */
    static Optional<ProcessHandle> postmaster(Path dataDirectory) {
        try {
            var lines = Files.readAllLines(dataDirectory.resolve("postmaster.pid"));
            long began = Long.parseLong(lines.get(2).strip());
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .map(start -> Math.abs(start.getEpochSecond() - began) <= PATIENCE.toSeconds())
                            .orElse(false));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // no server, or half a file from when the machine died
        }
    }

    static void killFamily(ProcessHandle postmaster) {
        var sessions = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        sessions.forEach(ProcessHandle::destroyForcibly);
        Polling.until(PATIENCE, () -> !postmaster.isAlive() && sessions.stream().noneMatch(ProcessHandle::isAlive));
    }

    private void watch(ProcessHandle postmaster) {
        EmbeddedPostgres watched = server;
        Thread watch = new Thread(
                () -> {
                    postmaster.onExit().join();
                    if (!endWanted && watched == server) {
                        whenItDies.accept("PostgreSQL ended by itself; its log is " + layout.log(NAME));
                    }
                },
                "watch-" + NAME);
        watch.setDaemon(true);
        watch.start();
    }

    private void close() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new CannotStart("PostgreSQL cannot be closed; its log is " + layout.log(NAME), e);
            }
            server = null;
        }
    }

    private void createWhatIsMissing() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (isMissing(connection, "select 1 from pg_roles where rolname = ?", USER)) {
                statement.execute("create role allmenning login password 'allmenning'");
            }
            if (isMissing(connection, "select 1 from pg_roles where rolname = ?", KEYCLOAK_DATABASE)) {
                statement.execute("create role keycloak login password 'keycloak'");
            }
            if (isMissing(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database allmenning owner allmenning");
            }
            if (isMissing(connection, "select 1 from pg_database where datname = ?", KEYCLOAK_DATABASE)) {
                statement.execute("create database keycloak owner keycloak");
            }
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }
}
