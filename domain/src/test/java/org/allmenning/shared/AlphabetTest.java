package org.allmenning.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlphabetTest {

    @ParameterizedTest
    @EnumSource(names = {"NB", "NN"})
    void norwegian_ends_with_ae_oe_aa(Language norwegian) {
        assertThat(sorted(norwegian, "Åsnes", "Ørland", "Ærøy", "Asker", "Zeta"))
                .containsExactly("Asker", "Zeta", "Ærøy", "Ørland", "Åsnes");
    }

    @ParameterizedTest
    @EnumSource(names = {"SV", "FI"})
    void swedish_and_finnish_end_with_aa_ae_oe(Language language) {
        assertThat(sorted(language, "Öckerö", "Ähtäri", "Åbo", "Alavo", "Ylöjärvi"))
                .containsExactly("Alavo", "Ylöjärvi", "Åbo", "Ähtäri", "Öckerö");
    }

    @Test
    void english_puts_accents_beside_their_letter() {
        assertThat(sorted(Language.EN, "Bodø", "Åsnes", "Asker")).containsExactly("Asker", "Åsnes", "Bodø");
    }

    @Test
    void norwegian_reads_a_double_a_as_the_last_letter() {
        assertThat(sorted(Language.NB, "Aarborte", "Øyer", "Alta")).containsExactly("Alta", "Øyer", "Aarborte");
    }

    @Test
    void case_does_not_part_what_belongs_together() {
        assertThat(sorted(Language.NB, "os", "Oslo", "Os")).containsExactly("os", "Os", "Oslo");
    }

    private static List<String> sorted(Language language, String... names) {
        return Stream.of(names).sorted(Alphabet.of(language)).toList();
    }
}
