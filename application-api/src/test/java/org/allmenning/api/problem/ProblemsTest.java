package org.allmenning.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import org.allmenning.application.LeadOnly;
import org.allmenning.funding.CallKeyTaken;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;
import org.allmenning.spreadsheet.FileFault;
import org.allmenning.spreadsheet.FileRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    @Test
    void what_is_hidden_answers_exactly_as_what_does_not_exist() {
        assertThat(json(NothingHere.forThisPerson())).isEqualTo(json(NothingHere.because("nobody")));
        assertThat(json(NothingHere.forThisPerson()).getInt("status")).isEqualTo(404);
    }

    @Test
    void a_rule_has_a_stable_type_and_a_detail_in_the_language_of_the_reader() {
        var problem = Problems.of(new LeadOnly()).orElseThrow();

        assertThat(problem.json(Language.FI, "/api/x").getString("type"))
                .isEqualTo("urn:allmenning:problem:application.leadOnly");
        assertThat(problem.json(Language.FI, "/api/x").getString("detail"))
                .isNotEqualTo(problem.json(Language.NB, "/api/x").getString("detail"));
        assertThat(problem.json(Language.NB, "/api/x").getString("instance")).isEqualTo("/api/x");
        assertThat(problem.status()).isEqualTo(403);
    }

    @Test
    void a_rule_without_a_status_of_its_own_is_422() {
        assertThat(json(new CallKeyTaken("bygdevekst-2023")).getInt("status")).isEqualTo(422);
    }

    @Test
    void a_refused_file_tells_every_fault_by_line_and_column() {
        var refused = json(new FileRefused(List.of(new FileFault(3, "amount", "file.amount", List.of("=1")))));

        var fault = refused.getJsonArray("faults").getJsonObject(0);
        assertThat(fault.getInt("line")).isEqualTo(3);
        assertThat(fault.getString("column")).isEqualTo("amount");
        assertThat(fault.getString("type")).isEqualTo("urn:allmenning:problem:file.amount");
        assertThat(fault.getString("detail")).contains("=1");
    }

    @Test
    void a_rule_is_found_below_what_the_server_made_of_it() {
        var wrapped = new IllegalStateException(new RuntimeException(NothingHere.because("nobody")));

        assertThat(json(wrapped)).isEqualTo(json(NothingHere.because("nobody")));
    }

    @Test
    void two_changes_at_once_are_a_conflict() {
        assertThat(json(new RuntimeException(new OptimisticLockException())).getInt("status"))
                .isEqualTo(409);
    }

    @Test
    void anything_else_is_a_fault_of_ours_that_tells_only_its_number() {
        assertThat(Problems.of(new IllegalArgumentException("secret"))).isEmpty();

        var told = Incident.log(new IllegalArgumentException("secret"), "GET", "/api/x")
                .json(Language.EN, "/api/x");

        assertThat(told.getInt("status")).isEqualTo(500);
        assertThat(told.getString("incident")).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(told.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 400, api.unreadable",
        "401, 401, shared.signInRequired",
        "403, 403, shared.roleRequired",
        "404, 404, shared.nothingHere",
        "405, 405, api.methodNotAllowed",
        "406, 406, api.notAcceptable",
        "413, 413, api.tooLarge",
        "414, 400, api.unreadable",
        "415, 415, api.mediaType",
        "500, 500, api.fault",
        "501, 500, api.fault",
        "503, 503, api.away"
    })
    void every_status_of_the_container_has_a_problem(int status, int answered, String code) {
        var problem = Problems.ofStatus(status);

        assertThat(problem.status()).isEqualTo(answered);
        assertThat(problem.code()).isEqualTo(code);
        for (var language : Language.values()) {
            assertThat(problem.json(language, "/api").getString("title")).isNotBlank();
            assertThat(problem.json(language, "/api").getString("detail")).isNotBlank();
        }
    }

    @Test
    void a_refused_token_is_told_from_a_missing_one() {
        assertThat(Problems.tokenRefused().headers().get("WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(Problems.signInRequired().headers().get("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"allmenning\"");
    }

    private static JsonObject json(Throwable thrown) {
        return Problems.of(thrown).orElseThrow().json(Language.NB, "/api/x");
    }
}
