package org.allmenning.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The database behind the doors: tests look up there whom an id belongs to, and make what no door makes. */
public final class Database {

    /** The superuser of the embedded server, who may be anybody on the loopback address. */
    private static final String SUPERUSER = "postgres";

    private Database() {}

    /** The first column of the rows. */
    public static List<String> all(String query, Object... arguments) {
        try (var connection = connection("allmenning");
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            var rows = new ArrayList<String>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    static Optional<String> first(String query, Object... arguments) {
        return all(query, arguments).stream().findFirst();
    }

    /** The first column of the one row that there is. */
    public static String one(String query, Object... arguments) {
        return first(query, arguments).orElseThrow(() -> new IllegalStateException("no row: " + query));
    }

    /** Runs statements one by one, each for itself. */
    static void run(String... statements) {
        run("allmenning", statements);
    }

    /** The same as the administrator of the server. */
    static void administer(String... statements) {
        run(SUPERUSER, statements);
    }

    private static void run(String user, String... statements) {
        try (var connection = connection(user);
                var statement = connection.createStatement()) {
            for (var text : statements) {
                statement.execute(text);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static Connection connection(String user) throws SQLException {
        return DriverManager.getConnection(Stack.installation().jdbcUrl(), user, user);
    }
}
