package org.allmenning.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void keys_are_sorted_and_no_space_is_left() {
        assertThat(canonical("{ \"b\" : [ 1, true, null ], \"a\" : {} }")).isEqualTo("{\"a\":{},\"b\":[1,true,null]}");
    }

    @Test
    void keys_are_sorted_by_utf_16_code_units() {
        assertThat(canonical("{\"\\ufb33\":1,\"\\ud83d\\ude00\":2,\"ö\":3,\"1\":4,\"\\r\":5}"))
                .isEqualTo("{\"\\r\":5,\"1\":4,\"ö\":3,\"\ud83d\ude00\":2,\"\ufb33\":1}");
    }

    @Test
    void only_what_must_be_escaped_is() {
        assertThat(canonical("\"\\u0041\\/\\u000f\\n\\\"\\\\\\u2028\"")).isEqualTo("\"A/\\u000f\\n\\\"\\\\\u2028\"");
    }

    @Test
    void the_order_of_typing_makes_no_difference_to_the_hash() {
        var one = canonical("{\"year\":2024,\"amount\":900000}");
        var two = canonical("{\"amount\":900000,\"year\":2024}");

        assertThat(CanonicalJson.sha256(one)).isEqualTo(CanonicalJson.sha256(two));
    }

    @Test
    void the_hash_is_sha_256_over_utf_8_in_lower_case() {
        assertThat(CanonicalJson.sha256("\"Måsøy\""))
                .isEqualTo("c9b6de0cfb77e95d37d27b971ed59d0e1ff42d96ab46b2f9de28901c3d69dd03");
    }

    @Test
    void fractions_are_refused() {
        assertThatThrownBy(() -> canonical("1.5")).isInstanceOf(ArithmeticException.class);
        assertThat(canonical("1e2")).isEqualTo("100");
    }

    private static String canonical(String json) {
        return CanonicalJson.write(read(json));
    }

    private static JsonValue read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
