package org.allmenning.shared.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.allmenning.shared.ReadyCheck;

/** Ready once the database answers. */
@ApplicationScoped
class DatabaseAnswers implements ReadyCheck {

    private static final int SECONDS = 2;

    @Resource(lookup = "jdbc/allmenning")
    private DataSource database;

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean isReady() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
