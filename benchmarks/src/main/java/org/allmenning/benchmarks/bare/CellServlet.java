package org.allmenning.benchmarks.bare;

import jakarta.annotation.Resource;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Updates one cell by JDBC and answers with the new sums. {@code /cell} writes the cell and nothing else; {@code /cell/kept}
 * also locks the application, raises its revision, and keeps the change in the history and in the hash-chained event log, as
 * the product does. Neither asks who is there, knows a language, or checks a rule.
 */
public class CellServlet extends HttpServlet {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Resource(lookup = "jdbc/allmenning")
    private transient DataSource database;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        JsonObject cell;
        try (var reader = JSON.createReader(request.getInputStream())) {
            cell = reader.readObject();
        }
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var answer = "/kept".equals(request.getPathInfo()) ? keep(connection, cell) : enter(connection, cell);
            connection.commit();
            response.setContentType("application/json;charset=UTF-8");
            response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
        } catch (SQLException refused) {
            throw new ServletException(refused);
        }
    }

    private static JsonObject enter(Connection connection, JsonObject cell) throws SQLException {
        update(connection, cell);
        return sums(connection, cell);
    }

    private static JsonObject keep(Connection connection, JsonObject cell) throws SQLException {
        var application = UUID.fromString(cell.getString("application"));
        long revision;
        try (var lock = connection.prepareStatement("select revision from grant_application where id = ? for update")) {
            lock.setObject(1, application);
            try (var row = lock.executeQuery()) {
                row.next();
                revision = row.getLong(1) + 1;
            }
        }
        update(connection, cell);
        try (var raise = connection.prepareStatement(
                "update grant_application set revision = ?, changed_at = now() where id = ?")) {
            raise.setLong(1, revision);
            raise.setObject(2, application);
            raise.executeUpdate();
        }
        try (var history = connection.prepareStatement(
                "insert into budget_change (application_id, revision, ordinal, at, person_id, organisation_id, kind,"
                        + " sub_project_id, line_id, measure, budget_year, units_after, cell_revision)"
                        + " select ?, ?, 0, now(), a.lead_id, a.lead_id, 'CELL_ENTERED', l.sub_project_id, l.id, 'AMOUNT', ?, ?, ?"
                        + " from budget_line l join grant_application a on a.id = l.application_id where l.id = ?")) {
            history.setObject(1, application);
            history.setLong(2, revision);
            history.setInt(3, cell.getInt("year"));
            history.setLong(4, cell.getJsonNumber("units").longValueExact());
            history.setLong(5, cell.getInt("revision") + 1L);
            history.setObject(6, UUID.fromString(cell.getString("line")));
            history.executeUpdate();
        }
        log(connection, application, cell);
        return sums(connection, cell);
    }

    private static void update(Connection connection, JsonObject cell) throws SQLException {
        try (var update = connection.prepareStatement(
                "update budget_cell set units = ?, revision = revision + 1,"
                        + " changed_at = now() where line_id = ? and measure = 'AMOUNT' and budget_year = ? and revision = ?")) {
            update.setLong(1, cell.getJsonNumber("units").longValueExact());
            update.setObject(2, UUID.fromString(cell.getString("line")));
            update.setInt(3, cell.getInt("year"));
            update.setLong(4, cell.getInt("revision"));
            if (update.executeUpdate() != 1) {
                throw new SQLException("somebody else was there");
            }
        }
    }

    private static void log(Connection connection, UUID application, JsonObject cell) throws SQLException {
        long length;
        String last;
        try (var head = connection.prepareStatement(
                "select length, last_hash from audit_chain where chain_id = ? for update")) {
            head.setObject(1, application);
            try (var row = head.executeQuery()) {
                row.next();
                length = row.getLong(1) + 1;
                last = row.getString(2);
            }
        }
        var content = cell.toString();
        var hash = sha256(last + "\n" + content);
        try (var entry = connection.prepareStatement(
                "insert into audit_entry (chain_id, sequence, at, action, content, previous_hash, hash)"
                        + " values (?, ?, now(), 'amountsEntered', ?, ?, ?)")) {
            entry.setObject(1, application);
            entry.setLong(2, length);
            entry.setString(3, content);
            entry.setString(4, last);
            entry.setString(5, hash);
            entry.executeUpdate();
        }
        try (var chain =
                connection.prepareStatement("update audit_chain set length = ?, last_hash = ? where chain_id = ?")) {
            chain.setLong(1, length);
            chain.setString(2, hash);
            chain.setObject(3, application);
            chain.executeUpdate();
        }
    }

    /** By sub-project, side and year: whatever is shown beside the cells is added up from these. */
    private static JsonObject sums(Connection connection, JsonObject cell) throws SQLException {
        var sums = JSON.createArrayBuilder();
        try (var query = connection.prepareStatement(
                "select l.sub_project_id, l.side, c.budget_year, sum(c.units) from budget_cell c"
                        + " join budget_line l on l.id = c.line_id where c.application_id = ? and l.removal_id is null"
                        + " group by 1, 2, 3")) {
            query.setObject(1, UUID.fromString(cell.getString("application")));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    sums.add(JSON.createArrayBuilder()
                            .add(rows.getString(1))
                            .add(rows.getString(2))
                            .add(rows.getInt(3))
                            .add(rows.getLong(4)));
                }
            }
        }
        return JSON.createObjectBuilder()
                .add("revision", cell.getInt("revision") + 1)
                .add("sums", sums)
                .build();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
