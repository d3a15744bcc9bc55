package org.allmenning.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void at_85_percent_of_330_000_01_the_limit_lies_at_280_500_00() {
        var share = new Share(8_500);
        var cost = new Money(33_000_001, EUR);

        assertThat(share.admits(new Money(28_050_000, EUR), cost)).isTrue();
        assertThat(share.admits(new Money(28_050_001, EUR), cost)).isFalse();
    }

    @Test
    void a_share_of_nothing_admits_nothing_but_nothing() {
        assertThat(new Share(8_500).admits(Money.nothing(EUR), Money.nothing(EUR)))
                .isTrue();
        assertThat(new Share(8_500).admits(new Money(1, EUR), Money.nothing(EUR)))
                .isFalse();
    }

    @Test
    void the_largest_amounts_are_compared_exactly() {
        var whole = new Money(Long.MAX_VALUE, EUR);

        assertThat(new Share(10_000).admits(whole, whole)).isTrue();
        assertThat(new Share(9_999).admits(whole, whole)).isFalse();
    }

    @Test
    void a_share_lies_between_nothing_and_the_whole() {
        assertThatThrownBy(() -> new Share(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(10_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void currencies_are_not_compared() {
        var kroner = new Money(1, Currency.getInstance("NOK"));

        assertThatThrownBy(() -> new Share(1).admits(kroner, new Money(1, EUR)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
