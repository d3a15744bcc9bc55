package org.allmenning.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | nb",
                "nn | nn",
                "nn-NO, nb;q=0.9 | nn",
                "no | nb",
                "de, fr;q=0.9, sv-FI;q=0.5 | sv",
                "fi;q=0.2, en;q=0.8 | en",
                "en;q=0, fi;q=0.1 | fi",
                "* | nb",
                "de | nb",
                "not a language! | nb"
            })
    void the_nearest_of_the_five_is_taken(String header, String tag) {
        assertThat(AcceptedLanguage.of(header).tag()).isEqualTo(tag);
    }
}
