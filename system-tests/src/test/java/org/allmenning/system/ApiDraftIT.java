package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A case system writes an application from the first title to the receipt, and meets the same rules as the portal. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiDraftIT {

    private static final String APPLICATIONS = Stack.api() + "/v1/applications";

    private static final String KEY = UUID.randomUUID().toString();

    private static String id;

    @Test
    @Order(1)
    void a_draft_is_begun_and_says_what_is_missing() {
        var answer = send(
                "POST", "", "{\"call\": \"bygdevekst-2023\", \"title\": \"Fjell og fjord\", \"language\": \"nn\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        id = Json.object(answer).getString("id");
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/v1/applications/" + id);
        assertThat(Json.object(answer).getJsonObject("application").getBoolean("ready"))
                .isFalse();
        assertThat(Json.objects(Json.object(answer).getJsonObject("application"), "findings"))
                .isNotEmpty();
    }

    @Test
    @Order(2)
    void what_the_draft_consists_of_is_added_piece_by_piece() {
        changed(send("POST", "/fields", field("summary", "Folk flyttar heim.")));
        changed(send("PUT", "/partners/" + organisation("Skjåk"), ""));
        var part = added(send(
                "POST",
                "/sub-projects",
                "{\"title\": \"Bustader\", \"activities\": \"Byggje\", \"responsible\": \"" + organisation("Lom")
                        + "\"}"));
        var cost = added(send("POST", "/costs", """
            {"subProject": "%s", "category": "personnel", "description": "Leiar"}\
            """.formatted(part)));
        var grant = added(send("POST", "/financing", """
            {"subProject": "%s", "source": "THIS_CALL", "status": "APPLIED_FOR", "description": ""}\
            """.formatted(part)));
        var own = added(send("POST", "/financing", """
            {"subProject": "%s", "source": "OWN_CASH", "status": "CONFIRMED", "description": ""}\
            """.formatted(part)));

        var cells = send(
                "POST",
                "/cells",
                "{\"cells\": [" + String.join(", ", cell(cost, "500000.00"), cell(grant, "300000.00")) + "]}");
        assertThat(cells.statusCode()).as(cells.body()).isEqualTo(200);
        var unbalanced = Json.objects(Json.object(cells).getJsonObject("application"), "findings");
        assertThat(unbalanced)
                .anySatisfy(finding -> assertThat(finding.getString("detail")).contains("200\u202F000"));

        var balanced = Json.object(send("POST", "/cells", "{\"cells\": [" + cell(own, "200000.00") + "]}"))
                .getJsonObject("application");
        assertThat(balanced.getBoolean("ready"))
                .as(balanced.get("findings").toString())
                .isTrue();
    }

    @Test
    @Order(3)
    void it_is_submitted_once_under_its_key_and_the_key_is_good_for_nothing_else() throws NoSuchAlgorithmException {
        var revision = revision();

        var first = submit(revision);
        var again = submit(revision);
        var other = submit(revision + 1);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(Json.object(other).getString("type"))
                .isEqualTo("urn:allmenning:problem:submission.idempotencyKeyReused");
        var form = Http.get(
                        Stack.api() + "/v1/submissions/" + Json.object(first).getString("submission")
                                + "/canonical-form",
                        "Authorization",
                        token())
                .body();
        assertThat(form).contains("\"Fjell og fjord\"", "\"2024\":50000000");
        assertThat(Json.object(first).getString("sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    @Order(4)
    void what_was_submitted_is_changed_no_more() {
        var answer = send("POST", "/fields", field("summary", "Noko anna"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Json.object(send("GET", "", "")).getString("title")).isEqualTo("Fjell og fjord");
    }

    private static HttpResponse<String> submit(long revision) {
        return send("POST", "/submission", "{\"revision\": " + revision + "}");
    }

    private static long revision() {
        return Json.object(send("GET", "", "")).getJsonNumber("revision").longValueExact();
    }

    private static String cell(String line, String value) {
        return """
            {"line": "%s", "measure": "AMOUNT", "year": 2024, "revision": 0, "value": "%s"}\
            """.formatted(line, value);
    }

    private static String field(String name, String value) {
        return """
            {"fields": [{"name": "%s", "revision": 0, "value": "%s"}]}\
            """.formatted(name, value);
    }

    private static String organisation(String name) {
        return Json.read(Http.get(Stack.api() + "/v1/organisations?q="
                                + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .body())
                .asJsonArray()
                .getValuesAs(JsonObject.class)
                .get(0)
                .getString("id");
    }

    private static void changed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String added(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.object(answer).getString("id");
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        return Http.send(HttpRequest.newBuilder(URI.create(APPLICATIONS + (id == null ? "" : "/" + id) + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Content-Language", "en")
                .header("Accept-Language", "nn")
                .header("Idempotency-Key", KEY)
                .header("Authorization", token()));
    }

    private static String token() {
        return Http.bearer("lead-lom");
    }
}
