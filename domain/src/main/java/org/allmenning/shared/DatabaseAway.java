package org.allmenning.shared;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Tells a database that cannot be reached from a fault of ours: nothing was changed, and trying again later helps. */
public final class DatabaseAway {

    /** Connection exceptions, and a server that shuts down, crashed, or is starting (PostgreSQL, appendix A). */
    private static final List<String> STATES = List.of("08", "57P01", "57P02", "57P03");

    private DatabaseAway() {}

    /** Whether that is why something was thrown. */
    public static boolean isCauseOf(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException refused && saysSo(refused));
    }

    /** The pool wraps what the driver said and drops its state, but not its class. */
    private static boolean saysSo(SQLException refused) {
        var state = refused.getSQLState();
        return state == null
                ? String.valueOf(refused.getMessage()).startsWith("Error in allocating a connection")
                : STATES.stream().anyMatch(state::startsWith);
    }
}
