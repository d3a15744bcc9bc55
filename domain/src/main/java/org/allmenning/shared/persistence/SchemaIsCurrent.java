package org.allmenning.shared.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.allmenning.shared.ReadyCheck;

/** Ready once migrations ran and none of them failed; this application migrates before it serves anything. */
@ApplicationScoped
class SchemaIsCurrent implements ReadyCheck {

    @Resource(lookup = "jdbc/allmenning")
    private DataSource database;

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public boolean isReady() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) > 0 and bool_and(success) from flyway_schema_history");
                var answer = query.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
