package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An officer brings the list of Oslo and Viken in again: with one amount changed, and with faults. */
class AwardImportIT {

    private static final String CALL = "/v1/calls/oslo-viken-2020";
    private static final String KONGSBERG = "digitalisering Kongsbergregionen 2020,900000.00";

    @AfterEach
    void bring_the_list_back_as_it_was() {
        assertThat(bringIn(original()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_changed_amount_changes_row_sum_and_total_on_page_and_api() {
        var before = Http.get(Stack.api() + CALL + "/awards");

        var answer = bringIn(original().replace(KONGSBERG, "digitalisering Kongsbergregionen 2020,912345.67"));

        assertThat(Json.object(answer).getInt("awards")).isEqualTo(14);
        var after = Http.get(Stack.api() + CALL + "/awards", "If-None-Match", etag(before));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body())
                .contains("\"912345.67\"", "\"10532345.67\"", "\"15032345.67\"", "\"4500000.00\"")
                .doesNotContain("\"900000.00\"", "\"10520000.00\"", "\"15020000.00\"");
        assertThat(page())
                .contains("912 345,67", "10 532 345,67", "15 032 345,67")
                .doesNotContain("10 520 000", "15 020 000");
    }

    @Test
    void a_file_with_faults_changes_nothing_and_names_each_fault_by_line_and_column() {
        var before = Http.get(Stack.api() + CALL + "/awards");

        var answer = bringIn(original()
                .replace(KONGSBERG, "digitalisering Kongsbergregionen 2020,4.2.0")
                .replace("Viken,municipality,3053,Jevnaker,internal", "Viken,municipality,9999,Jevnaker,internal"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Json.objects(Json.object(answer), "faults"))
                .extracting(
                        fault -> fault.getInt("line") + " " + fault.getString("column") + " " + fault.getString("type"))
                .containsExactlyInAnyOrder(
                        "2 amount urn:allmenning:problem:file.amount",
                        "7 lead_code urn:allmenning:problem:file.codeUnknown");
        assertThat(Http.get(Stack.api() + CALL + "/awards").body()).isEqualTo(before.body());
    }

    @Test
    void a_file_in_another_encoding_changes_nothing() {
        var before = Http.get(Stack.api() + CALL + "/awards");

        var answer = bringIn(original(), StandardCharsets.ISO_8859_1);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Json.object(answer).getString("type")).startsWith("urn:allmenning:problem:file.");
        assertThat(Http.get(Stack.api() + CALL + "/awards").body()).isEqualTo(before.body());
    }

    /** The file as the demonstration brings it in. */
    static String original() {
        try {
            return Files.readString(Stack.project()
                    .resolve("demonstration/src/main/resources/org/allmenning/demonstration/oslo-viken-2020.csv"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String page() {
        return Http.get(Stack.portal() + "/calls/oslo-viken-2020/awards")
                .body()
                .replace('\u202F', ' ')
                .replace('\u00A0', ' ');
    }

    static HttpResponse<String> bringIn(String file) {
        return bringIn(file, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> bringIn(String file, Charset encoding) {
        return Http.send(HttpRequest.newBuilder(URI.create(Stack.api() + CALL + "/award-list"))
                .header("Content-Type", "text/csv")
                .header("Authorization", Http.bearer("officer-oslo-viken"))
                .POST(BodyPublishers.ofByteArray(file.getBytes(encoding))));
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
