package org.allmenning.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.allmenning.shared.Money;
import org.junit.jupiter.api.Test;

class FrameGaugeTest {

    @Test
    void what_is_proposed_and_what_is_left_add_up_to_the_frame() {
        var gauge = FrameGauge.of(kroner(10_000_000), kroner(8_500_000), kroner(20_000_000));

        assertThat(gauge.proposed()).isEqualByComparingTo("42.5");
        assertThat(gauge.left()).isEqualByComparingTo("7.5");
        assertThat(gauge.beyond()).isZero();
        assertThat(gauge.limit()).isEqualByComparingTo("50");
    }

    @Test
    void what_exceeds_the_frame_is_drawn_beyond_its_end() {
        var gauge = FrameGauge.of(kroner(10), kroner(20), kroner(20));

        assertThat(gauge.proposed()).isEqualByComparingTo("50");
        assertThat(gauge.left()).isZero();
        assertThat(gauge.beyond()).isEqualByComparingTo("50");
    }

    @Test
    void a_frame_that_nobody_asks_of_fills_the_picture() {
        var gauge = FrameGauge.of(kroner(10), kroner(0), kroner(0));

        assertThat(gauge.left()).isEqualByComparingTo("100");
        assertThat(gauge.limit()).isEqualByComparingTo("100");
    }

    @Test
    void an_empty_frame_can_be_drawn() {
        var gauge = FrameGauge.of(kroner(0), kroner(0), kroner(0));

        assertThat(gauge.limit()).isZero();
    }

    private static Money kroner(long whole) {
        return Money.whole(whole, Currency.getInstance("NOK"));
    }
}
