package org.allmenning.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency NOK = Currency.getInstance("NOK");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final long LARGEST = 100_000_000_000_000L;

    @Property
    void a_split_never_loses_a_unit(
            @ForAll @LongRange(max = LARGEST) long amount,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(max = LARGEST) Long> weights) {
        Assume.that(weights.stream().anyMatch(weight -> weight > 0));

        var parts = split(amount, weights);

        assertThat(parts.stream().mapToLong(Money::minorUnits).sum()).isEqualTo(amount);
        assertThat(parts).noneMatch(Money::isNegative);
    }

    @Property
    void a_part_is_less_than_a_unit_from_its_exact_share(
            @ForAll @LongRange(max = LARGEST) long amount,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(max = LARGEST) Long> weights) {
        Assume.that(weights.stream().anyMatch(weight -> weight > 0));
        var sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);

        var parts = split(amount, weights);

        for (int i = 0; i < parts.size(); i++) {
            var exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights.get(i)));
            var given = BigInteger.valueOf(parts.get(i).minorUnits()).multiply(sum);
            assertThat(given.subtract(exact).abs()).isLessThan(sum);
        }
    }

    @Property
    void what_weighs_nothing_gets_nothing(@ForAll @LongRange(max = LARGEST) long amount) {
        var parts = new Money(amount, NOK).splitBy(0, 7, 0, 3);

        assertThat(parts.get(0).isZero() && parts.get(2).isZero()).isTrue();
    }

    @Test
    void what_is_left_over_goes_to_the_earliest_where_fractions_tie() {
        assertThat(new Money(100, NOK).splitBy(1, 1, 1))
                .extracting(Money::minorUnits)
                .containsExactly(34L, 33L, 33L);
        assertThat(new Money(5, NOK).splitBy(1, 1, 1))
                .extracting(Money::minorUnits)
                .containsExactly(2L, 2L, 1L);
    }

    @Test
    void what_is_left_over_goes_to_the_largest_fraction_first() {
        assertThat(new Money(10, NOK).splitBy(1, 2))
                .extracting(Money::minorUnits)
                .containsExactly(3L, 7L);
    }

    @Test
    void a_split_needs_weights_and_an_amount_that_is_not_negative() {
        assertThatThrownBy(() -> new Money(10, NOK).splitBy()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(10, NOK).splitBy(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(10, NOK).splitBy(2, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(-10, NOK).splitBy(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void currencies_do_not_mix() {
        assertThatThrownBy(() -> new Money(1, NOK).plus(new Money(1, EUR)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sum_beyond_what_a_number_holds_is_refused() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, NOK).plus(new Money(1, NOK)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void whole_units_have_the_decimals_of_their_currency() {
        assertThat(Money.whole(900_000, NOK).toDecimal()).hasToString("900000.00");
        assertThat(Money.whole(3, Currency.getInstance("ISK")).minorUnits()).isEqualTo(3);
    }

    private static List<Money> split(long amount, List<Long> weights) {
        return new Money(amount, NOK)
                .splitBy(Arrays.stream(weights.toArray(Long[]::new))
                        .mapToLong(Long::longValue)
                        .toArray());
    }
}
