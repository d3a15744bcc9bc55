package org.allmenning.portal.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.allmenning.application.CellEntry;
import org.allmenning.application.CellKey;
import org.allmenning.application.LineChange;
import org.allmenning.application.Measure;
import org.junit.jupiter.api.Test;

class InputTest {

    private static final UUID LINE = new UUID(0, 1);

    @Test
    void cells_are_read_with_the_text_as_it_was_typed() {
        var input = read("{\"cells\":[{\"line\":\"" + LINE
                + "\",\"measure\":\"AMOUNT\",\"year\":2024,\"revision\":3,\"typed\":\" 25 tusen\"}]}");

        assertThat(input.cells())
                .containsExactly(new CellEntry(new CellKey(LINE, Measure.AMOUNT, 2024), 3, " 25 tusen"));
    }

    @Test
    void a_line_may_name_nobody() {
        assertThat(read("{\"organisation\":\"\"}").idOrNull("organisation")).isNull();
        assertThat(read("{}").idOrNull("organisation")).isNull();
    }

    @Test
    void changes_of_lines_are_read_in_their_order() {
        var before = new UUID(0, 2);

        var changes = read("{\"changes\":[{\"do\":\"remove\",\"line\":\"" + LINE + "\"},{\"do\":\"restore\",\"line\":\""
                        + LINE
                        + "\"},{\"do\":\"place\",\"line\":\"" + LINE + "\",\"before\":\"" + before
                        + "\"},{\"do\":\"place\",\"line\":\"" + LINE + "\",\"before\":\"\"}]}")
                .lineChanges();

        assertThat(changes)
                .containsExactly(
                        new LineChange.Remove(LINE),
                        new LineChange.Restore(LINE),
                        new LineChange.Place(LINE, before),
                        new LineChange.Place(LINE, null));
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThatThrownBy(() -> read("{\"cells\":")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> read("[]")).isInstanceOf(JsonException.class);
    }

    private static Input read(String json) {
        return Input.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
