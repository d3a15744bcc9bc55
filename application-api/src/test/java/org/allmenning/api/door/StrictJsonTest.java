package org.allmenning.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.allmenning.api.problem.ProblemException;
import org.allmenning.application.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Test
    void an_object_is_read_with_all_that_it_holds() {
        var text = "{\"a\": [1, true, null, {\"b\": \"Måsøy 😀\"}]}";

        assertThat(StrictJson.read(utf8(text))).hasToString("{\"a\":[1,true,null,{\"b\":\"Måsøy 😀\"}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "{\"a\":}", "{} x", "{}{}", "{\"a\":1,}", "\uFEFF{}", "{'a':1}", "{\"a\":01}"})
    void what_is_no_json_is_refused_with_its_place(String text) {
        assertThat(code(utf8(text))).isEqualTo("api.json.syntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"x\""})
    void anything_but_an_object_is_refused(String text) {
        assertThat(code(utf8(text))).isEqualTo("api.json.noObject");
    }

    @Test
    void a_key_stands_once_in_an_object_at_every_depth() {
        assertThat(code(utf8("{\"a\":1,\"a\":1}"))).isEqualTo("api.json.keyTwice");
        assertThat(code(utf8("{\"a\":[{\"b\":1,\"\\u0062\":1}]}"))).isEqualTo("api.json.keyTwice");
    }

    @Test
    void other_encodings_are_refused() {
        assertThat(code("{\"a\":\"å\"}".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("api.json.notUtf8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"\\u0000\"}", "{\"\\u0000\":1}", "{\"a\":\"\\ud800\"}"})
    void codes_that_are_no_characters_are_refused(String text) {
        assertThat(code(utf8(text))).isEqualTo("api.json.noCharacter");
    }

    @Test
    void deep_nesting_is_refused_before_it_costs_anything() {
        assertThat(code(utf8("{\"a\":" + "[".repeat(100_000)))).isEqualTo("api.json.tooDeep");
    }

    @Test
    void a_moment_is_read_wherever_its_clock_stands() {
        var body = new JsonBody(StrictJson.read(utf8("{\"at\":\"2024-01-10T10:00:00.000001+01:00\"}")), "");

        assertThat(body.moment("at")).isEqualTo(Instant.parse("2024-01-10T09:00:00.000001Z"));
    }

    @Test
    void a_value_of_another_kind_is_refused_by_its_place() {
        var body = new JsonBody(
                StrictJson.read(utf8("{\"n\":1.5,\"huge\":1e400,\"t\":\"x\",\"l\":[{\"y\":1},2],\"minus\":-1}")), "");

        refused("api.json.kind", "/n", () -> body.number("n"));
        refused("api.json.kind", "/huge", () -> body.number("huge"));
        refused("api.json.kind", "/minus", () -> body.number("minus"));
        refused("api.json.kind", "/t", () -> body.id("t"));
        refused("api.json.kind", "/t", () -> body.moment("t"));
        refused("api.json.kind", "/t", () -> body.oneOf(Measure.class, "t"));
        refused("api.json.kind", "/l/1", () -> body.objects("l"));
        refused("api.json.missing", "/none", () -> body.text("none"));
        refused("api.json.unknown", "/huge", () -> body.only("n", "t", "l", "minus"));
    }

    private static void refused(String code, String place, Runnable reading) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(reading::run)
                .satisfies(refusal -> {
                    assertThat(refusal.problem().code()).isEqualTo(code);
                    assertThat(refusal.problem().arguments()).first().isEqualTo(place);
                });
    }

    private static String code(byte[] body) {
        try {
            StrictJson.read(body);
        } catch (ProblemException refusal) {
            assertThat(refusal.problem().status()).isEqualTo(400);
            return refusal.problem().code();
        }
        return "read";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
