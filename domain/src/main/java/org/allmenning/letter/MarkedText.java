package org.allmenning.letter;

import java.util.ArrayList;
import java.util.List;
import org.allmenning.letter.LetterBlock.Foreign;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText.Phrase;

/** A text with what of it stands in another language than the rest. */
record MarkedText(String text, List<Foreign> foreign) {

    MarkedText {
        foreign = List.copyOf(foreign);
    }

    /** Without blanks at either end. */
    MarkedText strip() {
        var before = text.length() - text.stripLeading().length();
        var stripped = text.strip();
        return new MarkedText(
                stripped,
                foreign.stream()
                        .map(stretch -> new Foreign(
                                stretch.item(),
                                within(stretch.from() - before, stripped),
                                within(stretch.to() - before, stripped),
                                stretch.language()))
                        .toList());
    }

    private static int within(int place, String text) {
        return Math.max(0, Math.min(place, text.length()));
    }

    /** Puts a text together in a language. */
    static final class Pen {

        private final Language language;
        private final StringBuilder written = new StringBuilder();
        private final List<Foreign> foreign = new ArrayList<>();

        Pen(Language language) {
            this.language = language;
        }

        void write(String text) {
            written.append(text);
        }

        void write(Phrase phrase) {
            var from = written.length();
            written.append(phrase.text());
            if (phrase.language() != language && !phrase.text().isBlank()) {
                foreign.add(new Foreign(0, from, written.length(), phrase.language()));
            }
        }

        MarkedText done() {
            return new MarkedText(written.toString(), foreign);
        }
    }
}
