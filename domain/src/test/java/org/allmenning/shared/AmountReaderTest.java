package org.allmenning.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.allmenning.shared.AmountReader.Empty;
import org.allmenning.shared.AmountReader.Read;
import org.allmenning.shared.AmountReader.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountReaderTest {

    private static final long WHOLE = 100;
    private static final long CENT = 1;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1850000", "1 850 000", "1\u00A0850\u00A0000", "1\u202F850\u202F000", "1\u2009850\u2009000",
                        "1.850.000",
                " 1 850 000 ", "\u00A01850000\u00A0", "1 850 000 kr", "1 850 000 kr.", "kr 1 850 000", "1850000,-",
                "1 850 000,00", "NOK 1850000", "1.850.000,00 kr", "\t1850000\r\n", "1\u2007850\u2007000"
            })
    void an_amount_is_read_as_people_write_and_paste_it(String typed) {
        assertThat(AmountReader.read(typed, Language.NB, 2, WHOLE)).isEqualTo(new Read(185_000_000));
    }

    @Test
    void decimals_are_read_where_the_step_allows_them() {
        assertThat(AmountReader.read("1.850.000,50", Language.NB, 2, CENT)).isEqualTo(new Read(185_000_050));
        assertThat(AmountReader.read("280 500,5 €", Language.FI, 2, CENT)).isEqualTo(new Read(28_050_050));
        assertThat(AmountReader.read("0,10", Language.SV, 2, CENT)).isEqualTo(new Read(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e6", "=1+1", "4.2,0", "25 tusen", "ca. 40", "1,2,3", "1.85.000", "18 50 000", "1 850.000", "--5", "-",
                        "kr",
                ",5", "5,", "0x10", "١٢٣", "1'850'000", "1850000 kr kr", "NaN", "1/2", "10 %", "1\n2", "1 2345", "12 34"
            })
    void what_is_not_one_amount_is_refused_never_guessed(String typed) {
        assertThat(AmountReader.read(typed, Language.NB, 2, CENT)).isEqualTo(new Refused("amount.unreadable"));
    }

    @Test
    void a_point_before_three_digits_groups_in_norwegian_and_divides_in_english() {
        assertThat(AmountReader.read("1.850", Language.NB, 2, CENT)).isEqualTo(new Read(185_000));
        assertThat(AmountReader.read("1.85", Language.EN, 2, CENT)).isEqualTo(new Read(185));
        assertThat(AmountReader.read("1.85", Language.NB, 2, CENT)).isEqualTo(new Refused("amount.unreadable"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,850,000|185000000", "1,850,000.50|185000050", "1 850 000.50|185000050", "EUR 10|1000"})
    void english_groups_with_a_comma(String typed, long units) {
        assertThat(AmountReader.read(typed, Language.EN, 2, CENT)).isEqualTo(new Read(units));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.850.000,50", "1,85", "1,8500", ",500"})
    void english_has_no_decimal_comma(String typed) {
        assertThat(AmountReader.read(typed, Language.EN, 2, CENT)).isEqualTo(new Refused("amount.unreadable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "−5", "-1 850 000", "- 5", "-5 kr"})
    void an_amount_below_zero_is_named_as_such(String typed) {
        assertThat(AmountReader.read(typed, Language.NB, 2, WHOLE)).isEqualTo(new Refused("amount.negative"));
    }

    @Test
    void ten_to_the_twelfth_is_the_largest() {
        assertThat(AmountReader.read("1 000 000 000 000", Language.NB, 2, WHOLE))
                .isEqualTo(new Read(100_000_000_000_000L));
        assertThat(AmountReader.read("1 000 000 000 001", Language.NB, 2, WHOLE))
                .isEqualTo(new Refused("amount.tooLarge"));
        assertThat(AmountReader.read("1 000 000 000 000,01", Language.NB, 2, CENT))
                .isEqualTo(new Refused("amount.tooLarge"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "999999999999999999999999999999999999", "9000000000000000"})
    void however_many_digits_there_are_the_amount_is_too_large_not_unreadable(String typed) {
        assertThat(AmountReader.read(typed, Language.NB, 2, WHOLE)).isEqualTo(new Refused("amount.tooLarge"));
    }

    @Test
    void decimals_are_off_step_where_whole_kroner_are_entered() {
        assertThat(AmountReader.read("10,50", Language.NB, 2, WHOLE)).isEqualTo(new Refused("amount.offStep"));
        assertThat(AmountReader.read("10,001", Language.NB, 2, CENT)).isEqualTo(new Refused("amount.offStep"));
        assertThat(AmountReader.read("10,00", Language.NB, 2, WHOLE)).isEqualTo(new Read(1_000));
    }

    @Test
    void english_thousands_are_not_taken_for_norwegian_decimals() {
        assertThat(AmountReader.read("10,000", Language.NB, 2, WHOLE)).isEqualTo(new Refused("amount.offStep"));
        assertThat(AmountReader.read("10.000", Language.EN, 2, WHOLE)).isEqualTo(new Refused("amount.offStep"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\t\r\n", "\u202F"})
    void blanks_empty_the_cell(String typed) {
        assertThat(AmountReader.read(typed, Language.NB, 2, WHOLE)).isEqualTo(new Empty());
        assertThat(AmountReader.read(null, Language.NB, 2, WHOLE)).isEqualTo(new Empty());
    }

    @Property
    void what_is_written_is_read_again(@ForAll @LongRange(max = 100_000_000_000_000L) long units) {
        for (var language : Language.values()) {
            var written = Formats.hundredths(units, language);

            assertThat(AmountReader.read(written, language, 2, CENT)).isEqualTo(new Read(units));
        }
    }

    @Property(tries = 2_000)
    void no_text_breaks_the_reader(@ForAll String typed, @ForAll Language language) {
        assertThat(AmountReader.read(typed, language, 2, WHOLE)).isNotNull();
    }
}
