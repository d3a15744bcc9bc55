package org.allmenning.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.application.Measure;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.shared.ProjectPeriod;
import org.allmenning.submission.Differences.Cell;
import org.allmenning.submission.Differences.Kind;
import org.allmenning.submission.Differences.Name;
import org.allmenning.submission.SubmittedApplication.Cost;
import org.allmenning.submission.SubmittedApplication.Financing;
import org.allmenning.submission.SubmittedApplication.Part;
import org.allmenning.submission.SubmittedApplication.Party;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final Currency NOK = Currency.getInstance("NOK");
    private static final List<Integer> YEARS = List.of(2024, 2025);
    private static final Party HAMMERFEST = party("Hammerfest");
    private static final Party HASVIK = party("Hasvik");
    private static final Party MASOY = party("Måsøy");
    private static final UUID LEADER = UUID.randomUUID();
    private static final UUID TRAVEL = UUID.randomUUID();
    private static final UUID HOUSING = UUID.randomUUID();
    private static final UUID WORK = UUID.randomUUID();

    private static final Part FIRST = part(HOUSING, 1, "Bolig", cost(LEADER, "Leder", 100, 100));

    @Test
    void of_two_versions_that_say_the_same_nothing_is_shown_but_the_sum_of_the_whole() {
        var differences = Differences.between(version("Hjerteregionen", FIRST), version("Hjerteregionen", FIRST));

        assertThat(differences.isNone()).isTrue();
        assertThat(differences.sums())
                .singleElement()
                .matches(sum -> sum.number() == 0 && sum.cost().isNone());
    }

    @Test
    void a_cell_that_changed_is_shown_with_both_amounts_and_its_neighbour_is_not() {
        var after = part(HOUSING, 1, "Bolig", cost(LEADER, "Leder", 100, 60));

        var differences = Differences.between(version("A", FIRST), version("A", after));

        assertThat(differences.sheets()).singleElement().satisfies(sheet -> {
            assertThat(sheet.kind()).isEqualTo(Kind.CHANGED);
            assertThat(sheet.lines()).singleElement().satisfies(line -> {
                assertThat(line.kind()).isEqualTo(Kind.CHANGED);
                assertThat(line.isRenamed()).isFalse();
                assertThat(line.cells()).containsExactly(new Cell(Measure.AMOUNT, 2025, 10_000L, 6_000L));
                assertThat(line.cells().get(0).change()).isEqualTo(-4_000);
            });
        });
        assertThat(differences.whole().cost().by()).isEqualTo(Money.whole(-40, NOK));
        assertThat(differences.fields()).isEmpty();
    }

    @Test
    void a_cell_that_was_empty_is_empty_not_zero() {
        var before = part(HOUSING, 1, "Bolig", cost(LEADER, "Leder", 100, 0));

        var differences = Differences.between(version("A", before), version("A", FIRST));

        assertThat(differences.sheets().get(0).lines().get(0).cells())
                .containsExactly(new Cell(Measure.AMOUNT, 2025, null, 10_000L));
    }

    @Test
    void lines_are_the_same_by_their_id_wherever_they_stand() {
        var before = part(HOUSING, 1, "Bolig", cost(LEADER, "Leder", 100, 100), cost(TRAVEL, "Reise", 5, 5));
        var moved = part(HOUSING, 1, "Bolig", cost(TRAVEL, "Reise", 5, 5), cost(LEADER, "Leder", 100, 100));
        var exchanged =
                part(HOUSING, 1, "Bolig", cost(LEADER, "Leder", 100, 100), cost(UUID.randomUUID(), "Reise", 5, 5));

        assertThat(Differences.between(version("A", before), version("A", moved))
                        .isNone())
                .isTrue();
        assertThat(Differences.between(version("A", before), version("A", exchanged))
                        .sheets()
                        .get(0)
                        .lines())
                .extracting(Differences.Line::kind)
                .containsExactly(Kind.ADDED, Kind.REMOVED);
    }

    @Test
    void a_line_with_another_description_is_renamed() {
        var after = part(HOUSING, 1, "Bolig", cost(LEADER, "Leder, innleid", 100, 100));

        var line = Differences.between(version("A", FIRST), version("A", after))
                .sheets()
                .get(0)
                .lines()
                .get(0);

        assertThat(line.isRenamed()).isTrue();
        assertThat(line.cells()).isEmpty();
    }

    @Test
    void own_work_is_compared_by_its_hours_and_rates_and_what_follows_from_it_is_not() {
        var differences = Differences.between(
                version("A", part(HOUSING, 1, "Bolig", ownWork(1_000, 50_000))),
                version("A", part(HOUSING, 1, "Bolig", ownWork(1_250, 50_000))));

        assertThat(differences.sheets().get(0).lines())
                .flatExtracting(Differences.Line::cells)
                .containsExactly(new Cell(Measure.HOURS, 2024, 1_000L, 1_250L));
    }

    @Test
    void a_sub_project_that_was_added_comes_with_its_lines_and_moves_no_other() {
        var second = part(WORK, 1, "Arbeid", cost(UUID.randomUUID(), "Utredning", 7, 0));
        var movedDown = new Part(
                HOUSING,
                2,
                "Bolig",
                "",
                HAMMERFEST.id(),
                ProjectPeriod.ofYears(2024, 2025),
                FIRST.costs(),
                FIRST.financing(),
                FIRST.cost(),
                FIRST.requested());

        var differences = Differences.between(version("A", FIRST), version("A", second, movedDown));

        assertThat(differences.fields())
                .extracting(Differences.Field::name)
                .containsExactly(Name.SUB_PROJECT, Name.SUB_PROJECT_NUMBER);
        assertThat(differences.sheets()).singleElement().matches(sheet -> sheet.kind() == Kind.ADDED);
        assertThat(differences.cells()).isEqualTo(1);
        assertThat(differences.sums()).extracting(Differences.Sum::number).containsExactly(1, 0);
    }

    @Test
    void texts_days_and_partners_are_shown_before_and_after() {
        var later = new Part(
                HOUSING,
                1,
                "Bolig",
                "Bygge",
                HASVIK.id(),
                new ProjectPeriod(LocalDate.of(2024, 3, 1), LocalDate.of(2025, 12, 31)),
                FIRST.costs(),
                FIRST.financing(),
                FIRST.cost(),
                FIRST.requested());
        var before = version("Hjerteregionen", FIRST);
        var after = new SubmittedApplication(
                "Hjerteregionen i nord",
                "",
                Language.NB,
                NOK,
                YEARS,
                List.of(HAMMERFEST, MASOY),
                List.of(later),
                Map.of("question/goal", "Nytt mål"),
                null,
                List.of(new SubmittedApplication.File(
                        UUID.randomUUID(), "agreement", "Avtale.pdf", "application/pdf", 10, "0".repeat(64))));

        var fields = Differences.between(before, after).fields();

        assertThat(fields)
                .extracting(Differences.Field::name)
                .containsExactly(
                        Name.TITLE,
                        Name.PARTNER,
                        Name.PARTNER,
                        Name.ANSWER,
                        Name.ATTACHMENT,
                        Name.ACTIVITIES,
                        Name.RESPONSIBLE,
                        Name.FIRST_DAY);
        assertThat(fields.get(0).words())
                .containsExactly(
                        new WordDifference.Piece(WordDifference.Fate.STAYED, "Hjerteregionen"),
                        new WordDifference.Piece(WordDifference.Fate.CAME, " i nord"));
        assertThat(fields.get(1).after()).isEqualTo(MASOY.name());
        assertThat(fields.get(2).kind()).isEqualTo(Kind.REMOVED);
        assertThat(fields.get(4).key()).isEqualTo("attachment/agreement");
        assertThat(fields.get(4).after()).isEqualTo("Avtale.pdf");
        assertThat(fields.get(7).before()).isEqualTo(LocalDate.of(2024, 1, 1));
    }

    @Test
    void in_the_first_submissions_which_have_no_ids_the_place_decides() {
        var before = part(null, 1, "Bolig", cost(null, "Leder", 100, 100));
        var after = part(null, 1, "Bolig", cost(null, "Leder", 100, 90));

        assertThat(Differences.between(version("A", before), version("A", after))
                        .cells())
                .isEqualTo(1);
    }

    private static SubmittedApplication version(String title, Part... parts) {
        return new SubmittedApplication(
                title,
                "",
                Language.NB,
                NOK,
                YEARS,
                List.of(HAMMERFEST, HASVIK),
                List.of(parts),
                Map.of(),
                null,
                List.of());
    }

    private static Part part(UUID id, int number, String title, Cost... costs) {
        var lines = List.of(costs);
        var sum =
                AmountsPerYear.sum(NOK, YEARS, lines.stream().map(Cost::amounts).toList());
        var financing = new ArrayList<Financing>();
        financing.add(new Financing(null, "OWN_WORK", null, "", HAMMERFEST.id(), sum));
        return new Part(
                id,
                number,
                title,
                "",
                HAMMERFEST.id(),
                ProjectPeriod.ofYears(2024, 2025),
                lines,
                financing,
                sum,
                amounts(0, 0));
    }

    private static Cost cost(UUID id, String description, long first, long second) {
        return new Cost(id, "personnel", false, description, null, amounts(first, second), Map.of(), Map.of());
    }

    private static Cost ownWork(long hours, long rate) {
        return new Cost(
                LEADER,
                "in_kind_work",
                true,
                "",
                null,
                amounts(hours * rate / 1_000_000, 0),
                Map.of(2024, hours),
                Map.of(2024, rate));
    }

    private static AmountsPerYear amounts(long first, long second) {
        return AmountsPerYear.of(NOK, YEARS, Map.of(2024, Money.whole(first, NOK), 2025, Money.whole(second, NOK)));
    }

    private static Party party(String name) {
        return new Party(UUID.randomUUID(), "MUNICIPALITY", LocalizedText.of(Language.NB, name), null, null, null);
    }
}
