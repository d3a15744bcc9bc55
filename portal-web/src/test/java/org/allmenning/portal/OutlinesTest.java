package org.allmenning.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The outlines that the product ships can be drawn. */
class OutlinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"NO", "FI"})
    void every_municipality_has_an_outline_with_a_middle_inside_its_box(String country) {
        assertThat(Outlines.of(country).orElseThrow().beginningWith(""))
                .hasSizeGreaterThan(300)
                .allSatisfy(one -> {
                    assertThat(one.box().right()).isGreaterThan(one.box().left());
                    assertThat(one.box().bottom()).isGreaterThan(one.box().top());
                    assertThat(one.middle().x())
                            .isBetween(one.box().left(), one.box().right());
                    assertThat(one.middle().y())
                            .isBetween(one.box().top(), one.box().bottom());
                });
    }

    @Test
    void north_is_up_and_east_is_right() {
        var norway = Outlines.of("NO").orElseThrow();
        var oslo = norway.ofCode("0301").orElseThrow().middle();
        var hammerfest = norway.ofCode("5603").orElseThrow().middle();

        assertThat(hammerfest.y()).isLessThan(oslo.y());
        assertThat(hammerfest.x()).isGreaterThan(oslo.x());
    }

    @Test
    void innlandet_has_its_forty_six_municipalities() {
        assertThat(Outlines.of("NO").orElseThrow().beginningWith("34")).hasSize(46);
    }

    @Test
    void a_country_without_a_map_has_none() {
        assertThat(Outlines.of("SE")).isEmpty();
    }
}
