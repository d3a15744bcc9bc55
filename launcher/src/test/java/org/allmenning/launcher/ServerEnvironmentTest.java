package org.allmenning.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerEnvironmentTest {
    private static final Ports PORTS = new Ports(1080, 1180, 1433, 1025);

    @Test
    void the_application_is_told_where_its_parts_are() {
        var variables = new ServerEnvironment(Map.of(), PORTS).variables();

        assertThat(variables)
                .containsEntry("ALLMENNING_BASE_URL", "http://localhost:1080")
                .containsEntry("ALLMENNING_OIDC_ISSUER", "http://localhost:1180/realms/allmenning")
                .containsEntry("ALLMENNING_DB_PORT", "1433")
                .containsEntry("ALLMENNING_SMTP_PORT", "1025")
                .containsEntry("ALLMENNING_DEMONSTRATION", "load");
    }

    @Test
    void an_own_database_stands_and_ours_is_left_out() {
        var environment = new ServerEnvironment(
                Map.of("ALLMENNING_DB_HOST", "db.example.org", "ALLMENNING_DB_PASSWORD", "given"), PORTS);

        assertThat(environment.hasOwnDatabase()).isTrue();
        assertThat(environment.hasOwnSignOn()).isFalse();
        assertThat(environment.variables())
                .containsEntry("ALLMENNING_DB_HOST", "db.example.org")
                .containsEntry("ALLMENNING_DB_PORT", "5432")
                .containsEntry("ALLMENNING_DB_PASSWORD", "given");
    }

    @Test
    void an_empty_variable_counts_as_not_set() {
        assertThat(new ServerEnvironment(Map.of("ALLMENNING_SMTP_HOST", " "), PORTS).hasOwnMail())
                .isFalse();
    }

    @Test
    void variables_of_others_are_not_handed_on_by_name() {
        assertThat(new ServerEnvironment(Map.of("OTHER", "x"), PORTS).variables())
                .doesNotContainKey("OTHER");
    }
}
