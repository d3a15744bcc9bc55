package org.allmenning.submission;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.allmenning.submission.WordDifference.Fate;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {

    @Test
    void words_that_changed_stand_where_they_changed() {
        assertThat(written("minst ti bedrifter har tatt del", "minst tolv bedrifter har tatt del"))
                .isEqualTo("minst [-ti-][+tolv+] bedrifter har tatt del");
        assertThat(written("Utrede huber. Arbeidsgruppe.", "Utrede huber. Møte bedriftene. Arbeidsgruppe."))
                .isEqualTo("Utrede huber. [+Møte bedriftene. +]Arbeidsgruppe.");
    }

    @Test
    void an_empty_text_has_no_words() {
        assertThat(written("", "ny tekst")).isEqualTo("[+ny tekst+]");
        assertThat(written("gammel tekst", "")).isEqualTo("[-gammel tekst-]");
        assertThat(WordDifference.of("", "")).isEmpty();
    }

    @Test
    void both_texts_can_be_read_back_whatever_they_are() {
        var random = new Random(17);
        for (int round = 0; round < 500; round++) {
            var before = text(random);
            var after = text(random);

            assertThat(read(before, after, Fate.CAME)).isEqualTo(before);
            assertThat(read(before, after, Fate.WENT)).isEqualTo(after);
        }
    }

    @Test
    void texts_too_long_to_compare_are_shown_as_exchanged() {
        var before = IntStream.range(0, 2_500).mapToObj(i -> "a" + i).collect(joining(" "));
        var after = IntStream.range(0, 2_500).mapToObj(i -> "b" + i).collect(joining(" "));

        assertThat(WordDifference.of(before, after))
                .extracting(WordDifference.Piece::fate)
                .containsExactly(Fate.WENT, Fate.CAME);
    }

    /** The text that remains without the pieces of a fate. */
    private static String read(String before, String after, Fate without) {
        return WordDifference.of(before, after).stream()
                .filter(piece -> piece.fate() != without)
                .map(WordDifference.Piece::text)
                .collect(joining());
    }

    private static String written(String before, String after) {
        return WordDifference.of(before, after).stream()
                .map(piece -> switch (piece.fate()) {
                    case STAYED -> piece.text();
                    case WENT -> "[-" + piece.text() + "-]";
                    case CAME -> "[+" + piece.text() + "+]";
                })
                .collect(joining());
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> "abc".charAt(random.nextInt(3)) + (random.nextInt(4) == 0 ? "\n" : " "))
                .collect(joining());
    }
}
