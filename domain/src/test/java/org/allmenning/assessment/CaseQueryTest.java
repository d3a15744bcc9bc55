package org.allmenning.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.shared.Language;
import org.junit.jupiter.api.Test;

class CaseQueryTest {

    private static final UUID REVIEWER = new UUID(9, 9);
    private static final List<CaseRow.ReviewState> HANDED_IN =
            List.of(new CaseRow.ReviewState(REVIEWER, "Kari", Impartiality.IMPARTIAL, true));
    private static final List<CaseRow.ReviewState> DISQUALIFIED =
            List.of(new CaseRow.ReviewState(REVIEWER, "Kari", Impartiality.DISQUALIFIED, false));

    private static final List<CaseLine> LINES = List.of(
            SomeCases.line(
                    1, "Ærlig kart", "Hamar", "Innlandet", ApplicationStatus.SUBMITTED, null, 300_000, List.of()),
            SomeCases.line(
                    2,
                    "Åpne data",
                    "Lom",
                    "Innlandet",
                    ApplicationStatus.UNDER_ASSESSMENT,
                    new WeightedTotal(30_000, 1, 5),
                    100_000,
                    HANDED_IN),
            SomeCases.line(
                    3,
                    "Zoner",
                    "Måsøy",
                    null,
                    ApplicationStatus.UNDER_ASSESSMENT,
                    new WeightedTotal(40_000, 1, 5),
                    200_000,
                    DISQUALIFIED));

    @Test
    void nothing_asked_for_is_all_with_the_best_total_first_and_the_missing_last() {
        assertThat(numbers(Map.of())).containsExactly(3, 2, 1);
        assertThat(CaseQuery.read(name -> Optional.empty())).isEqualTo(CaseQuery.ALL);
        assertThat(CaseQuery.ALL.isOfAll()).isTrue();
    }

    @Test
    void every_filter_leaves_out_what_it_does_not_mean() {
        assertThat(numbers(Map.of("status", "SUBMITTED"))).containsExactly(1);
        assertThat(numbers(Map.of("county", "Innlandet"))).containsExactly(2, 1);
        assertThat(numbers(Map.of("theme", "climate"))).containsExactly(2);
        assertThat(numbers(Map.of("kind", "continuing"))).containsExactly(2);
        assertThat(numbers(Map.of("kind", "new"))).containsExactly(3, 1);
        assertThat(numbers(Map.of("findings", "none"))).containsExactly(3);
        assertThat(numbers(Map.of("findings", "some"))).containsExactly(2, 1);
    }

    @Test
    void a_reviewer_who_is_disqualified_does_not_have_the_case() {
        assertThat(numbers(Map.of("reviewer", REVIEWER.toString()))).containsExactly(2);
        assertThat(numbers(Map.of("reviewer", "none"))).containsExactly(3, 1);
    }

    @Test
    void every_word_of_the_search_occurs_in_title_participants_or_number() {
        assertThat(numbers(Map.of("q", "MÅSØY hasvik"))).containsExactly(3);
        assertThat(numbers(Map.of("q", "2024/2"))).containsExactly(2);
        assertThat(numbers(Map.of("q", "kart lom"))).isEmpty();
    }

    @Test
    void titles_stand_in_the_alphabet_of_the_reader() {
        var byTitle = Map.of("sort", "title");

        assertThat(numbers(byTitle, Language.NB)).containsExactly(3, 1, 2);
        assertThat(numbers(byTitle, Language.EN)).containsExactly(1, 2, 3);
    }

    @Test
    void what_is_missing_stands_last_either_way() {
        assertThat(numbers(Map.of("sort", "points"))).containsExactly(2, 3, 1);
        assertThat(numbers(Map.of("sort", "points", "order", "down"))).containsExactly(3, 2, 1);
        assertThat(numbers(Map.of("sort", "county"))).containsExactly(1, 2, 3);
        assertThat(numbers(Map.of("sort", "county", "order", "down"))).containsExactly(1, 2, 3);
    }

    @Test
    void the_list_is_sorted_by_every_column() {
        for (var column : CaseColumn.values()) {
            assertThat(numbers(Map.of("sort", column.word()))).as(column.word()).containsExactlyInAnyOrder(1, 2, 3);
        }
        assertThat(numbers(Map.of("sort", "requested"))).containsExactly(2, 3, 1);
        assertThat(numbers(Map.of("sort", "number", "order", "down"))).containsExactly(3, 2, 1);
    }

    @Test
    void the_column_that_it_is_sorted_by_turns_round() {
        var ascending = CaseQuery.ALL.by(CaseColumn.TITLE);

        assertThat(ascending.descending()).isFalse();
        assertThat(ascending.by(CaseColumn.TITLE).descending()).isTrue();
        assertThat(ascending.by(CaseColumn.TITLE).by(CaseColumn.TITLE)).isEqualTo(ascending);
        assertThat(ascending.by(CaseColumn.COST).descending()).isFalse();
    }

    @Test
    void words_that_mean_nothing_ask_for_nothing() {
        var nonsense = Map.of(
                "status",
                "LOST",
                "kind",
                "old",
                "findings",
                "?",
                "reviewer",
                "somebody",
                "sort",
                "colour",
                "order",
                "up");

        assertThat(read(nonsense)).isEqualTo(CaseQuery.ALL);
    }

    @Property
    void whatever_is_asked_for_stands_in_the_address_and_is_read_from_it_again(
            @ForAll @StringLength(max = 120) @CharRange(from = ' ', to = 'ÿ') String text,
            @ForAll CaseColumn column,
            @ForAll boolean descending) {
        var query = read(Map.of(
                "q",
                text,
                "status",
                "RETURNED",
                "county",
                "34",
                "kind",
                "new",
                "findings",
                "some",
                "reviewer",
                "none",
                "sort",
                column.word(),
                "order",
                descending ? "down" : "up"));

        assertThat(query.column()).isEqualTo(column);
        assertThat(query.descending()).isEqualTo(descending);
        assertThat(CaseQuery.read(query.parameters())).isEqualTo(query);
    }

    private static List<Integer> numbers(Map<String, String> parameters) {
        return numbers(parameters, Language.NB);
    }

    private static List<Integer> numbers(Map<String, String> parameters, Language language) {
        return read(parameters).choose(LINES, language).stream()
                .map(CaseLine::caseNumber)
                .toList();
    }

    private static CaseQuery read(Map<String, String> parameters) {
        return CaseQuery.read(name -> Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank()));
    }
}
