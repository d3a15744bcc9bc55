package org.allmenning.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;

class BenchStateTest {

    private static final Currency NOK = Currency.getInstance("NOK");
    private static final List<Integer> YEARS = List.of(2024, 2025, 2026);

    @Property
    void the_years_told_are_those_of_which_too_much_is_proposed_and_each_by_exactly_how_much(
            @ForAll("proposals") List<List<AmountLine>> rows, @ForAll("frames") Map<Integer, Long> left) {
        var over = state(rows, left, false).yearsOver();

        var expected = new HashMap<Integer, Long>();
        for (var year : left.keySet()) {
            long sum = 0;
            for (var row : rows) {
                for (var line : row) {
                    sum += line.year() == year ? line.amount() : 0;
                }
            }
            if (sum > left.get(year)) {
                expected.put(year, sum - left.get(year));
            }
        }
        assertThat(over)
                .hasSameSizeAs(expected.keySet())
                .allSatisfy(one -> assertThat(one.by().minorUnits()).isEqualTo(expected.get(one.year())));
        assertThat(over).extracting(BenchState.YearOver::year).isSorted();
    }

    @Property
    void what_is_confirmed_exceeds_no_year_any_more(
            @ForAll("proposals") List<List<AmountLine>> rows, @ForAll("frames") Map<Integer, Long> left) {
        assertThat(state(rows, left, true).yearsOver()).isEmpty();
    }

    @Property
    void sums_are_those_of_the_rows(@ForAll("proposals") List<List<AmountLine>> rows) {
        var state = state(rows, Map.of(), false);

        var proposed = rows.stream()
                .flatMap(List::stream)
                .mapToLong(AmountLine::amount)
                .sum();
        assertThat(state.proposed().minorUnits()).isEqualTo(proposed);
        assertThat(FrameSums.of(state).years().stream()
                        .mapToLong(year -> year.proposed().minorUnits())
                        .sum())
                .isEqualTo(proposed);
        assertThat(state.awards())
                .isEqualTo((int) rows.stream().filter(row -> !row.isEmpty()).count());
    }

    @Property
    void no_part_of_the_picture_is_less_than_nothing_whatever_was_released_since(
            @ForAll("proposals") List<List<AmountLine>> rows,
            @ForAll @LongRange(max = 60_000) long frame,
            @ForAll @LongRange(max = 60_000) long released,
            @ForAll boolean confirmed) {
        var left = new Money(Math.min(frame, released), NOK);
        var state = state(rows, Map.of(), confirmed, new Money(frame, NOK), left);

        var shares = FrameSums.of(state).shares(state);

        assertThat(List.of(shares.reserved(), shares.continuing(), shares.fresh(), shares.left(), shares.limit()))
                .allSatisfy(share -> assertThat(share).isBetween(0L, 100L));
        assertThat(shares.reserved() + shares.continuing() + shares.fresh() + shares.left())
                .isLessThanOrEqualTo(100);
    }

    @Example
    void what_stood_before_is_read_back_as_it_was_kept() {
        var before = new ScenarioBefore(
                List.of(new ScenarioBefore.RowBefore(
                        UUID.randomUUID(), true, List.of(new AmountLine(2, 2025, 1_234_500)))),
                new ScenarioBefore.Cut(null),
                new ScenarioBefore.Rules(100, 5_000));

        assertThat(ScenarioBefore.of(before.json())).isEqualTo(before);
        var nothing = new ScenarioBefore(List.of(), null, null);
        assertThat(ScenarioBefore.of(nothing.json())).isEqualTo(nothing);
    }

    @Provide
    Arbitrary<List<List<AmountLine>>> proposals() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(YEARS),
                        Arbitraries.longs().between(1, 10_000))
                .as(AmountLine::new)
                .list()
                .ofMaxSize(6)
                .list()
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<Map<Integer, Long>> frames() {
        return Arbitraries.maps(Arbitraries.of(YEARS), Arbitraries.longs().between(0, 60_000));
    }

    private static BenchState state(List<List<AmountLine>> rows, Map<Integer, Long> left, boolean confirmed) {
        return state(rows, left, confirmed, Money.nothing(NOK), Money.nothing(NOK));
    }

    private static BenchState state(
            List<List<AmountLine>> rows, Map<Integer, Long> leftOfYears, boolean confirmed, Money frame, Money left) {
        var nothing = Money.nothing(NOK);
        var leftByYear = new HashMap<Integer, Money>();
        leftOfYears.forEach((year, units) -> leftByYear.put(year, new Money(units, NOK)));
        var scenario = new AllocationView.Scenario(
                UUID.randomUUID(),
                1,
                "",
                "",
                confirmed,
                1,
                null,
                nothing,
                nothing,
                Instant.EPOCH.atZone(ZoneOffset.UTC),
                "",
                false);
        return new BenchState(
                scenario,
                NOK,
                YEARS,
                Language.NB,
                frame,
                left,
                leftByYear,
                rows.stream()
                        .map(lines -> BenchRow.of(facts(), List.of(), lines, false, nothing))
                        .toList());
    }

    private static BenchFacts facts() {
        return new BenchFacts(
                UUID.randomUUID(), null, Set.of(), false, YEARS, AmountsPerYear.of(NOK, YEARS, Map.of()), List.of());
    }
}
