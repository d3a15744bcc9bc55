package org.allmenning.portal;

import static org.allmenning.portal.AnApplication.anApplication;
import static org.allmenning.portal.AnApplication.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitTest {

    @Test
    void a_hundred_per_cent_is_said_only_where_the_limit_is_reached() {
        var almost = Limit.of(anApplication()
                        .askingFor(kroner(3_999_999), kroner(4_000_000))
                        .build())
                .orElseThrow();
        var reached = Limit.of(anApplication()
                        .askingFor(kroner(4_000_000), kroner(4_000_000))
                        .build())
                .orElseThrow();

        assertThat(almost.percent()).isEqualTo(99);
        assertThat(almost.isReached()).isFalse();
        assertThat(reached.percent()).isEqualTo(100);
        assertThat(reached.isReached()).isTrue();
    }

    @Test
    void the_bar_ends_where_the_limit_is() {
        var above = Limit.of(anApplication()
                        .askingFor(kroner(6_000_000), kroner(4_000_000))
                        .build())
                .orElseThrow();

        assertThat(above.percent()).isEqualTo(150);
        assertThat(above.bar()).isEqualTo(100);
    }

    @Test
    void a_call_without_a_limit_has_no_bar() {
        assertThat(Limit.of(anApplication().askingFor(kroner(1), null).build())).isEmpty();
    }
}
