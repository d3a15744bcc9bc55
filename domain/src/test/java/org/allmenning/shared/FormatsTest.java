package org.allmenning.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatsTest {

    private static final Currency NOK = Currency.getInstance("NOK");
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @EnumSource
    void whole_kroner_stand_without_decimals_in_groups_that_do_not_break(Language language) {
        assertThat(Formats.money(Money.whole(1_850_000, NOK), language)).isEqualTo("1\u202F850\u202F000\u00A0kr");
    }

    @Test
    void cents_stand_as_the_language_divides_them() {
        var grant = new Money(28_050_050, EUR);

        assertThat(Formats.money(grant, Language.FI)).isEqualTo("280\u202F500,50\u00A0€");
        assertThat(Formats.money(grant, Language.EN)).isEqualTo("280\u202F500.50\u00A0€");
    }

    @Test
    void minus_is_a_minus_sign() {
        assertThat(Formats.number(new BigDecimal("-1000"), Language.NB)).isEqualTo("\u22121\u202F000");
    }

    @Test
    void hundredths_have_as_many_decimals_as_they_need() {
        assertThat(Formats.hundredths(1_250, Language.NB)).isEqualTo("12,5");
        assertThat(Formats.hundredths(16_000, Language.NB)).isEqualTo("160");
        assertThat(Formats.hundredths(0, Language.NB)).isEqualTo("0");
        assertThat(Formats.hundredths(5, Language.EN)).isEqualTo("0.05");
    }

    @Test
    void a_share_keeps_its_hundredths() {
        assertThat(Formats.share(new Share(8_500), Language.NB)).isEqualTo("85\u00A0%");
        assertThat(Formats.share(new Share(3_333), Language.SV)).isEqualTo("33,33\u00A0%");
    }

    @Test
    void a_day_is_written_as_in_the_language() {
        var day = LocalDate.of(2023, 11, 1);

        assertThat(Formats.day(day, Language.NB)).isEqualTo("1. november 2023");
        assertThat(Formats.day(day, Language.NN)).isEqualTo("1. november 2023");
        assertThat(Formats.day(day, Language.SV)).isEqualTo("1 november 2023");
        assertThat(Formats.day(day, Language.FI)).isEqualTo("1. marraskuuta 2023");
        assertThat(Formats.day(day, Language.EN)).isEqualTo("1 November 2023");
    }

    @Test
    void a_moment_joins_day_and_time_as_in_the_language() {
        var moment = LocalDate.of(2023, 11, 1).atTime(LocalTime.of(9, 5)).atZone(ZoneId.of("Europe/Oslo"));

        assertThat(Formats.moment(moment, Language.NB)).isEqualTo("1. november 2023 kl. 09.05");
        assertThat(Formats.moment(moment, Language.FI)).isEqualTo("1. marraskuuta 2023 klo 09.05");
        assertThat(Formats.moment(moment, Language.EN)).isEqualTo("1 November 2023 at 09:05");
    }
}
