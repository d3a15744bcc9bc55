package org.allmenning.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API cannot read gets problem details in the caller's language and changes nothing. */
class ApiBadInputIT {

    private static final int A_HUNDRED_MEGABYTES = 100 * 1024 * 1024;

    /** What may lie in buffers between the two before an answer is seen. */
    private static final int BUFFERED = 8 * 1024 * 1024;

    private static String token;
    private static String cells;

    @BeforeAll
    static void sign_in() {
        token = Http.bearer("lead-hammerfest");
        cells = Stack.api() + "/v1/applications/" + Others.application() + "/cells";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"cells\"",
                "{\"cells\": [",
                "{\"cells\": []} {\"cells\": []}",
                "{\"cells\": [], \"cells\": []}",
                "{\"cells\": 1}",
                "{\"cells\": [1]}",
                "{\"cells\": [], \"more\": 1}",
                "{\"cells\": [{}]}",
                "{\"cells\": [{\"line\": \"1\", \"measure\": \"AMOUNT\", \"year\": 2024, \"revision\": 1, \"value\": \"1\"}]}",
                "{\"cells\": [{\"line\": \"00000000-0000-0000-0000-000000000000\", \"measure\": \"WEIGHT\", \"year\": 2024, \"revision\": 1, \"value\": \"1\"}]}",
                "{\"cells\": [{\"line\": \"00000000-0000-0000-0000-000000000000\", \"measure\": \"AMOUNT\", \"year\": 1e99, \"revision\": 1, \"value\": \"1\"}]}",
                "{\"cells\": [{\"line\": \"00000000-0000-0000-0000-000000000000\", \"measure\": \"AMOUNT\", \"year\": 2024, \"revision\": 1.5, \"value\": \"1\"}]}",
                "{\"cells\": [{\"line\": \"00000000-0000-0000-0000-000000000000\", \"measure\": \"AMOUNT\", \"year\": 2024, \"revision\": 1, \"value\": 1}]}"
            })
    void json_that_cannot_be_read_is_refused_as_a_whole(String body) {
        var before = Database.all("select units, revision from budget_cell order by line_id, measure, budget_year");

        var answer = send("application/json", body.getBytes(UTF_8));

        assertProblem(answer, 400);
        assertThat(Database.all("select units, revision from budget_cell order by line_id, measure, budget_year"))
                .isEqualTo(before);
    }

    @Test
    void json_nested_without_end_is_refused() {
        assertProblem(send("application/json", "[".repeat(100_000).getBytes(UTF_8)), 400);
    }

    @Test
    void json_in_another_encoding_is_refused() {
        var body = "{\"cells\": [], \"Måsøy\": 1}";

        assertProblem(send("application/json", body.getBytes(ISO_8859_1)), 400);
        assertProblem(send("application/json;charset=ISO-8859-1", body.getBytes(ISO_8859_1)), 400);
    }

    @Test
    void another_form_than_json_is_refused() {
        assertProblem(send("application/xml", "<cells/>".getBytes(UTF_8)), 415);
        assertProblem(send("text/plain", "{\"cells\": []}".getBytes(UTF_8)), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv"})
    void a_body_of_a_hundred_megabytes_is_refused_before_it_is_sent(String type) throws IOException {
        try (var socket = open(type, "Content-Length: " + A_HUNDRED_MEGABYTES)) {
            assertThat(statusLine(socket)).contains(" 413 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv"})
    void a_body_that_does_not_say_how_long_it_is_is_read_no_further_than_its_limit(String type) throws IOException {
        try (var socket = open(type, "Transfer-Encoding: chunked")) {
            var sent = sendChunks(socket);

            assertThat(sent).isLessThan(BUFFERED);
            assertThat(statusLine(socket)).contains(" 413 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v2/calls",
                "/v1/calls/no-such-call",
                "/v1/nothing",
                "/problem",
                "/v1/applications/1",
                "/index.html",
                "/WEB-INF/web.xml"
            })
    void an_unknown_address_is_a_problem_too(String path) {
        assertProblem(Http.get(Stack.api() + path, "Authorization", token), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "POST"})
    void a_method_that_an_address_does_not_know_is_a_problem_and_names_those_it_knows(String method) {
        var answer = Http.send(HttpRequest.newBuilder(URI.create(Stack.api() + "/v1/calls"))
                .method(method, BodyPublishers.noBody())
                .header("Authorization", token));

        assertProblem(answer, 405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Bearer ", "Basic bGVhZDpsZWFk", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."})
    void a_token_that_is_none_is_refused_also_where_none_is_needed(String forged) {
        assertProblem(Http.get(Stack.api() + "/v1/calls", "Authorization", forged), 401);
        assertProblem(Http.get(Stack.api() + "/v1/applications", "Authorization", forged), 401);
    }

    @Test
    void a_token_with_a_changed_signature_is_refused() {
        var changed = token.substring(0, token.length() - 12)
                + new StringBuilder(token.substring(token.length() - 12)).reverse();

        assertProblem(Http.get(Stack.api() + "/v1/applications", "Authorization", changed), 401);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void every_problem_is_told_in_the_language_of_the_caller(String path, int status) {
        var details = Words.LANGUAGES.stream()
                .map(language -> {
                    var answer = Http.get(Stack.api() + path, "Accept-Language", language + ", *;q=0.1");
                    assertProblem(answer, status);
                    assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
                    return Json.object(answer).getString("title")
                            + Json.object(answer).getString("detail");
                })
                .toList();

        assertThat(details).doesNotHaveDuplicates();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("/v1/calls/no-such-call", 404),
                Arguments.of("/nowhere", 404),
                Arguments.of("/v1/applications", 401),
                Arguments.of("/v1/organisations?q=V%C3%A5ler&limit=x", 400));
    }

    private static HttpResponse<String> send(String type, byte[] body) {
        return Http.send(HttpRequest.newBuilder(URI.create(cells))
                .header("Content-Type", type)
                .header("Authorization", token)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** A connection on which everything but the body was sent. */
    private static Socket open(String type, String length) throws IOException {
        var address =
                URI.create(type.equals("text/csv") ? Stack.api() + "/v1/calls/oslo-viken-2020/award-list" : cells);
        var caller = type.equals("text/csv") ? Http.bearer("officer-oslo-viken") : token;
        var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        socket.setSoTimeout(30_000);
        var head = List.of(
                "POST " + address.getPath() + " HTTP/1.1",
                "Host: localhost:" + address.getPort(),
                "Content-Type: " + type,
                "Authorization: " + caller,
                length);
        socket.getOutputStream().write((String.join("\r\n", head) + "\r\n\r\n").getBytes(US_ASCII));
        return socket;
    }

    private static String statusLine(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (int read = socket.getInputStream().read();
                read > 0 && read != '\n';
                read = socket.getInputStream().read()) {
            line.append((char) read);
        }
        return line.toString();
    }

    /** Sends blanks until an answer is there or the connection is not; how many. */
    private static long sendChunks(Socket socket) throws IOException {
        var chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(US_ASCII);
        long sent = 0;
        while (sent < A_HUNDRED_MEGABYTES && socket.getInputStream().available() == 0) {
            try {
                socket.getOutputStream().write(chunk);
            } catch (IOException closed) {
                return sent;
            }
            sent += chunk.length;
        }
        return sent;
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Json.object(answer)).containsKeys("type", "title", "status", "detail", "instance");
        assertThat(Json.object(answer).getInt("status")).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "org.allmenning", "\\tat ");
    }
}
