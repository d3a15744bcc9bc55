package org.allmenning.console.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.allmenning.shared.NothingHere;
import org.junit.jupiter.api.Test;

class InputTest {

    @Test
    void a_number_of_rows_beyond_all_lists_stays_beyond_all_lists() {
        assertThat(read("{\"rows\": 9223372036854775807}").smallNumber("rows")).isEqualTo(Integer.MAX_VALUE);
        assertThat(read("{\"rows\": -9223372036854775808}").smallNumber("rows")).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void a_key_that_is_none_leads_nowhere() {
        assertThatThrownBy(() -> read("{\"submission\": \"1 or 1=1\"}").submission())
                .isInstanceOf(NothingHere.class);
    }

    private static Input read(String json) {
        return Input.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
