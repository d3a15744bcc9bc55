package org.allmenning.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"no, NB", "nb-NO, NB", "nn-NO, NN", "sv-FI, SV", "fi, FI", "en-GB, EN", "de, NB", "se-NO, NB"})
    void the_nearest_of_the_five_is_taken(String wanted, Language nearest) {
        assertThat(Language.nearest(Locale.forLanguageTag(wanted))).isEqualTo(nearest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "NB", "nb-NO", "../nb"})
    void only_the_five_tags_name_a_language(String tag) {
        assertThat(Language.ofTag(tag)).isEmpty();
    }

    @Test
    void a_missing_tag_names_none() {
        assertThat(Language.ofTag(null)).isEmpty();
    }
}
