package org.allmenning.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void without_arguments_everything_starts_on_the_usual_ports_and_keeps_its_data() {
        Options options = parse();

        assertThat(options.task()).isEqualTo(Options.Task.START);
        assertThat(options.fresh()).isFalse();
        assertThat(options.ports()).isEqualTo(new Ports(8080, 8180, 5433, 8025));
    }

    @Test
    void the_port_of_the_command_line_comes_before_that_of_the_environment() {
        Options options = Options.parse(List.of("--port", "9000"), Map.of("ALLMENNING_PORT", "7000"));

        assertThat(options.ports().web()).isEqualTo(9000);
    }

    @Test
    void each_port_is_moved_by_its_variable() {
        Options options = Options.parse(
                List.of(),
                Map.of(
                        "ALLMENNING_PORT", "1",
                        "ALLMENNING_KEYCLOAK_PORT", "2",
                        "ALLMENNING_DB_PORT", "3",
                        "ALLMENNING_MAIL_PORT", "4"));

        assertThat(options.ports()).isEqualTo(new Ports(1, 2, 3, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eight", "80 80", ""})
    void what_is_not_a_port_is_refused_by_name(String text) {
        assertThatThrownBy(() -> parse("--port=" + text))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--port")
                .hasMessageContaining("65535");
    }

    @Test
    void an_unknown_argument_is_named_and_help_offered() {
        assertThatThrownBy(() -> parse("--prot", "9000"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--prot")
                .hasMessageContaining("--help");
    }

    @Test
    void a_port_option_without_a_number_is_refused() {
        assertThatThrownBy(() -> parse("--port")).isInstanceOf(CannotStart.class);
    }

    @Test
    void fresh_and_reload_exclude_each_other() {
        assertThatThrownBy(() -> parse("--fresh", "--reload")).isInstanceOf(CannotStart.class);
    }

    @Test
    void help_names_every_variable_that_moves_a_port() {
        assertThat(parse("--help").task()).isEqualTo(Options.Task.HELP);
        assertThat(Options.HELP_TEXT)
                .contains(new Ports(1, 2, 3, 4).byVariable().keySet());
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), Map.of());
    }
}
