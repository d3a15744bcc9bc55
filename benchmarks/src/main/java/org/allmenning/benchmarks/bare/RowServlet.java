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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Types an amount on the workbench by JDBC: locks the scenario, replaces the lines of the row, raises the revision, keeps the
 * change in the history, and answers with sums per year over all rows. It neither asks who is there, knows a language, spreads
 * by what was asked for, nor looks at what is held of the frame.
 */
public class RowServlet extends HttpServlet {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Resource(lookup = "jdbc/allmenning")
    private transient DataSource database;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        JsonObject row;
        try (var reader = JSON.createReader(request.getInputStream())) {
            row = reader.readObject();
        }
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            change(connection, row);
            var answer = sums(connection, row);
            connection.commit();
            response.setContentType("application/json;charset=UTF-8");
            response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
        } catch (SQLException refused) {
            throw new ServletException(refused);
        }
    }

    private static void change(Connection connection, JsonObject row) throws SQLException {
        var scenario = UUID.fromString(row.getString("scenario"));
        var submission = UUID.fromString(row.getString("submission"));
        UUID person;
        try (var lock = connection.prepareStatement(
                "select changed_by from allocation where id = ? and revision = ? for update")) {
            lock.setObject(1, scenario);
            lock.setLong(2, row.getInt("revision"));
            try (var found = lock.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("somebody else was there");
                }
                person = found.getObject(1, UUID.class);
            }
        }
        try (var lines = connection.prepareStatement(
                "delete from allocation_line where allocation_id = ? and submission_id = ?")) {
            lines.setObject(1, scenario);
            lines.setObject(2, submission);
            lines.executeUpdate();
        }
        try (var lines = connection.prepareStatement("insert into allocation_line values (?, ?, 1, 2024, ?)")) {
            lines.setObject(1, scenario);
            lines.setObject(2, submission);
            lines.setLong(3, row.getJsonNumber("units").longValueExact());
            lines.executeUpdate();
        }
        try (var raise = connection.prepareStatement(
                "update allocation set revision = revision + 1, changed_at = now() where id = ?")) {
            raise.setObject(1, scenario);
            raise.executeUpdate();
        }
        try (var history = connection.prepareStatement(
                "insert into allocation_change (allocation_id, revision, kind, before, person_id, at)"
                        + " values (?, ?, 'AMOUNT', '{\"rows\": []}', ?, now())")) {
            history.setObject(1, scenario);
            history.setLong(2, row.getInt("revision") + 1L);
            history.setObject(3, person);
            history.executeUpdate();
        }
    }

    private static JsonObject sums(Connection connection, JsonObject row) throws SQLException {
        var sums = JSON.createArrayBuilder();
        try (var query = connection.prepareStatement("select budget_year, sum(amount), count(distinct submission_id)"
                + " from allocation_line where allocation_id = ? group by 1")) {
            query.setObject(1, UUID.fromString(row.getString("scenario")));
            try (var years = query.executeQuery()) {
                while (years.next()) {
                    sums.add(JSON.createArrayBuilder()
                            .add(years.getInt(1))
                            .add(years.getLong(2))
                            .add(years.getInt(3)));
                }
            }
        }
        return JSON.createObjectBuilder()
                .add("revision", row.getInt("revision") + 1)
                .add("sums", sums)
                .build();
    }
}
