package org.allmenning.organisation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RegisterMigrationIT {

    private static final String STATE =
            "select count(*) || ' ' || sum(version) || ' ' || md5(string_agg(id || alias, '' order by id))"
                    + " || ' ' || (select count(*) from area) || ' ' || (select count(*) from area_successor)"
                    + " || ' ' || (select count(*) from organisation_term) from organisation";

    @Resource(lookup = "jdbc/allmenning")
    private DataSource database;

    @Test
    void loading_the_same_register_again_changes_nothing() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var before = state(connection);

            new RegisterMigration().migrate(on(connection));

            assertThat(state(connection)).isEqualTo(before);
            connection.rollback();
        }
    }

    private static String state(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(STATE)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Context on(Connection connection) {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }
}
