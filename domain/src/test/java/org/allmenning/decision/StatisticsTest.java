package org.allmenning.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.allmenning.decision.CaseFacts.Moments;
import org.allmenning.decision.CaseFacts.Theme;
import org.allmenning.decision.Statistics.Dimension;
import org.allmenning.decision.Statistics.Line;
import org.allmenning.decision.Statistics.Way;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static final Currency KRONER = Currency.getInstance("NOK");
    private static final Theme WATER = new Theme("water", text("Vann"));
    private static final Theme SKILLS = new Theme("skills", text("Kompetanse"));
    private static final Moments NOT_YET = new Moments(Instant.EPOCH, null, null, null, null);

    @Test
    void every_county_has_its_applications_awards_and_share_of_those_decided() {
        var statistics = count(
                decided(2024, "34", 2, 1_000, 400),
                decided(2024, "34", 3, 2_000, 0),
                open(2024, "34", 2, 500),
                decided(2024, "03", 2, 700, 700));

        var innlandet = line(statistics, Dimension.COUNTY, "34").figures();
        assertThat(innlandet.applications()).isEqualTo(3);
        assertThat(innlandet.requested()).isEqualTo(kroner(3_500));
        assertThat(innlandet.decided()).isEqualTo(2);
        assertThat(innlandet.awards()).isEqualTo(1);
        assertThat(innlandet.awarded()).isEqualTo(kroner(400));
        assertThat(innlandet.success()).isEqualTo(5_000);
        assertThat(line(statistics, Dimension.COUNTY, "03").figures().success()).isEqualTo(10_000);
    }

    @Test
    void while_nothing_is_decided_there_is_no_share() {
        assertThat(count(open(2024, "34", 2, 500)).total().success()).isNull();
    }

    @Test
    void more_than_five_municipalities_count_as_five() {
        var statistics = count(open(2024, "34", 5, 1), open(2024, "34", 9, 1), open(2024, "34", 2, 1));

        assertThat(lines(statistics, Dimension.SIZE)).extracting(Line::key).containsExactly("2", "5");
        assertThat(line(statistics, Dimension.SIZE, "5").figures().applications())
                .isEqualTo(2);
    }

    @Test
    void an_application_with_two_themes_stands_in_both_and_one_without_stands_last() {
        var statistics = count(themed(List.of(WATER, SKILLS)), themed(List.of(WATER)), themed(List.of()));

        assertThat(lines(statistics, Dimension.THEME))
                .extracting(one -> one.key() + " " + one.figures().applications())
                .containsExactly("skills 1", "water 2", " 1");
        assertThat(statistics.total().applications()).isEqualTo(3);
    }

    @Test
    void years_stand_in_their_order() {
        var statistics = count(open(2025, "34", 2, 1), open(2023, "34", 2, 1));

        assertThat(lines(statistics, Dimension.YEAR)).extracting(Line::key).containsExactly("2023", "2025");
    }

    @Test
    void counties_stand_in_the_order_of_the_readers_alphabet_and_what_has_none_last() {
        var statistics = count(
                open(2024, "Østfold", 2, 1),
                open(2024, "Ålesund", 2, 1),
                open(2024, "Äland", 2, 1),
                new CaseFacts(2024, null, null, 2, List.of(), kroner(1), false, kroner(0), NOT_YET));
        var counties = statistics.tables().stream()
                .filter(table -> table.dimension() == Dimension.COUNTY)
                .findFirst()
                .orElseThrow();

        assertThat(counties.sorted(Language.NB))
                .extracting(Line::key)
                .containsExactly("Äland", "Østfold", "Ålesund", "");
        assertThat(counties.sorted(Language.SV))
                .extracting(Line::key)
                .containsExactly("Ålesund", "Äland", "Østfold", "");
    }

    @Test
    void half_of_the_cases_took_no_longer_than_the_median() {
        var statistics = count(assignedAfter(1), assignedAfter(2), assignedAfter(10), open(2024, "34", 2, 1));

        assertThat(statistics.stages()).hasSize(1);
        var stage = statistics.stages().get(0);
        assertThat(stage.way()).isEqualTo(Way.SUBMITTED_TO_ASSIGNED);
        assertThat(stage.cases()).isEqualTo(3);
        assertThat(stage.median()).isEqualTo(new BigDecimal("2.0"));
        assertThat(stage.longest()).isEqualTo(new BigDecimal("10.0"));
    }

    @Property
    void every_table_but_that_of_themes_adds_up_to_the_total(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 9_000_000) Long> requests) {
        var statistics = count(requests.stream()
                .map(request -> open(2020 + (int) (request % 4), "3" + request % 3, 2 + (int) (request % 7), request))
                .toArray(CaseFacts[]::new));

        for (var table : statistics.tables()) {
            assertThat(table.lines().stream()
                            .map(one -> one.figures().requested())
                            .reduce(kroner(0), Money::plus))
                    .as(table.dimension().name())
                    .isEqualTo(statistics.total().requested());
        }
    }

    private static Statistics count(CaseFacts... cases) {
        return Statistics.of(Arrays.asList(cases), KRONER);
    }

    private static List<Line> lines(Statistics statistics, Dimension dimension) {
        return statistics.tables().stream()
                .filter(table -> table.dimension() == dimension)
                .findFirst()
                .orElseThrow()
                .lines();
    }

    private static Line line(Statistics statistics, Dimension dimension, String key) {
        return lines(statistics, dimension).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static CaseFacts decided(int year, String county, int municipalities, long requested, long awarded) {
        return new CaseFacts(
                year,
                county,
                text(county),
                municipalities,
                List.of(),
                kroner(requested),
                true,
                kroner(awarded),
                NOT_YET);
    }

    private static CaseFacts open(int year, String county, int municipalities, long requested) {
        return new CaseFacts(
                year, county, text(county), municipalities, List.of(), kroner(requested), false, kroner(0), NOT_YET);
    }

    private static CaseFacts themed(List<Theme> themes) {
        return new CaseFacts(2024, "34", text("34"), 2, themes, kroner(1), false, kroner(0), NOT_YET);
    }

    private static CaseFacts assignedAfter(int days) {
        return new CaseFacts(
                2024,
                "34",
                text("34"),
                2,
                List.of(),
                kroner(1),
                false,
                kroner(0),
                new Moments(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400L * days), null, null, null));
    }

    private static Money kroner(long whole) {
        return Money.whole(whole, KRONER);
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(Language.NB, Map.of(Language.NB, text));
    }
}
