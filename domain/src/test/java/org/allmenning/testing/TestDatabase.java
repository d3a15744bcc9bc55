package org.allmenning.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** A PostgreSQL of its own for one run of the integration tests, and the options by which the server finds it. */
public class TestDatabase implements LauncherSessionListener {

    private static final Path SERVER = Path.of("target", "server").toAbsolutePath();

    private EmbeddedPostgres database;

    /** Unit tests need no database: only the integration tests name a server. */
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getenv("MICRO_JAR") == null) {
            return;
        }
        try {
            database = EmbeddedPostgres.builder().start();
            var preBoot = Files.writeString(
                    SERVER.resolve("pre-boot.txt"),
                    "set configs.config.server-config.network-config.network-listeners.network-listener"
                            + ".http-listener.address=127.0.0.1\n");
            var postBoot = Files.writeString(SERVER.resolve("post-boot.txt"), pool(database.getPort()));
            System.setProperty(
                    "allmenning.test.javaOptions",
                    "-Xmx512m -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=160m -Dfile.encoding=UTF-8 -DALLMENNING_DEMONSTRATION=none");
            System.setProperty(
                    "allmenning.test.serverOptions",
                    "--nohostaware --port " + freePort() + " --addLibs " + SERVER.resolve("postgresql.jar")
                            + " --prebootcommandfile " + preBoot + " --postbootcommandfile " + postBoot);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            try {
                database.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private static String pool(int port) {
        return """
                create-jdbc-connection-pool --datasourceclassname org.postgresql.ds.PGSimpleDataSource \
                --restype javax.sql.DataSource \
                --property serverName=127.0.0.1:portNumber=%d:databaseName=postgres:user=postgres:password=postgres \
                allmenning
                create-jdbc-resource --connectionpoolid allmenning jdbc/allmenning
                """.formatted(port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
