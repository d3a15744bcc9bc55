package org.allmenning.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Måsøy, masoy",
        "Øvre Eiker, ovre-eiker",
        "Nærøysund, naeroysund",
        "Närpiö, narpio",
        "Kárášjohka, karasjohka",
        "Porsáŋgu, porsangu",
        "Pedersören kunta, pedersoren-kunta",
        "Nore og Uvdal, nore-og-uvdal",
        "KFUK-KFUM, kfuk-kfum"
    })
    void a_slug_has_plain_letters_and_single_hyphens(String name, String slug) {
        assertThat(Spelling.slug(name)).isEqualTo(slug);
    }

    @Test
    void names_compare_alike_however_their_accents_are_encoded() {
        assertThat(Spelling.folded("Ma\u030Asøy")).isEqualTo(Spelling.folded("MÅSØY"));
    }

    @Test
    void a_double_a_counts_as_one_letter() {
        assertThat(Spelling.folded("Aalesund")).isEqualTo(Spelling.folded("Ålesund"));
    }

    @Test
    void signs_alone_are_nothing() {
        assertThat(Spelling.folded(" %_\\' ")).isEmpty();
    }
}
