package org.allmenning.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allmenning.funding.Criterion;
import org.junit.jupiter.api.Test;

/** The constructed applications of Innlandet 2024 add up to the figures of the announcement. */
class InnlandetTest {

    private static final List<JsonObject> APPLICATIONS =
            Innlandet.file().getJsonArray("applications").getValuesAs(JsonObject.class);

    @Test
    void thirty_nine_applications_ask_for_exactly_fifty_million() {
        assertThat(APPLICATIONS).hasSize(39);
        assertThat(APPLICATIONS.stream().mapToInt(InnlandetTest::requested).sum())
                .isEqualTo(50_000_000);
    }

    @Test
    void eighteen_get_the_frame_of_which_seven_are_continued_and_one_gets_a_part() {
        var awarded = APPLICATIONS.stream().filter(one -> awarded(one) > 0).toList();

        assertThat(awarded).hasSize(18);
        assertThat(awarded.stream().mapToInt(InnlandetTest::awarded).sum()).isEqualTo(19_400_000);
        assertThat(awarded).filteredOn(one -> one.getBoolean("continuing")).hasSize(7);
        assertThat(awarded).filteredOn(one -> awarded(one) < requested(one)).hasSize(1);
        assertThat(APPLICATIONS).filteredOn(one -> one.getBoolean("continuing")).hasSize(7);
    }

    @Test
    void whoever_gets_less_than_asked_for_gets_reasons() {
        assertThat(APPLICATIONS)
                .allSatisfy(one -> assertThat(one.containsKey("reasons")).isEqualTo(awarded(one) < requested(one)));
    }

    @Test
    void every_lead_and_partner_is_a_municipality_of_innlandet_and_nobody_applies_alone() {
        assertThat(APPLICATIONS).allSatisfy(one -> {
            assertThat(participants(one)).hasSizeGreaterThan(1).doesNotHaveDuplicates();
            assertThat(participants(one)).allMatch(code -> code.startsWith("34"));
        });
    }

    @Test
    void the_best_ranked_are_those_with_awards_and_some_rank_alike() {
        var best = APPLICATIONS.stream()
                .sorted(Comparator.comparing(InnlandetTest::total).reversed())
                .toList();

        assertThat(best.subList(0, 18)).allMatch(one -> awarded(one) > 0);
        assertThat(total(best.get(17))).isGreaterThan(total(best.get(18)));
        assertThat(best.stream().map(InnlandetTest::total).distinct()).hasSize(37);
    }

    @Test
    void one_reviewer_is_disqualified_in_some_cases() {
        assertThat(APPLICATIONS)
                .filteredOn(one -> one.getJsonArray("scores").getJsonArray(2).isEmpty())
                .hasSize(3);
        assertThat(APPLICATIONS)
                .noneMatch(one -> one.getJsonArray("scores").getJsonArray(0).isEmpty());
    }

    private static int requested(JsonObject application) {
        return parts(application)
                .flatMap(part -> part.getJsonArray("financing").getValuesAs(JsonObject.class).stream())
                .filter(line -> line.getString("source").equals("THIS_CALL"))
                .flatMap(line -> line.getJsonObject("amounts").values().stream())
                .mapToInt(InnlandetTest::number)
                .sum();
    }

    private static int awarded(JsonObject application) {
        return application.getJsonArray("awarded").stream()
                .mapToInt(InnlandetTest::number)
                .sum();
    }

    private static List<String> participants(JsonObject application) {
        return Stream.concat(
                        Stream.of(application.getString("lead")),
                        application.getJsonArray("partners").getValuesAs(JsonString::getString).stream())
                .toList();
    }

    /** The mean of the reviewers, in sixths of a weighted point, which both two and three reviewers leave whole. */
    private static Integer total(JsonObject application) {
        var scores = application.getJsonArray("scores").stream()
                .map(JsonValue::asJsonArray)
                .filter(points -> !points.isEmpty())
                .toList();
        var weights = CallFile.read("innlandet-2024", Instant.EPOCH).plan().criteria().stream()
                .map(Criterion::weight)
                .toList();
        var sum = scores.stream()
                .mapToInt(points -> IntStream.range(0, weights.size())
                        .map(i -> points.getInt(i) * weights.get(i).basisPoints())
                        .sum())
                .sum();
        return 6 * sum / scores.size();
    }

    private static Stream<JsonObject> parts(JsonObject application) {
        return application.getJsonArray("subProjects").getValuesAs(JsonObject.class).stream();
    }

    private static int number(JsonValue value) {
        return ((JsonNumber) value).intValueExact();
    }
}
