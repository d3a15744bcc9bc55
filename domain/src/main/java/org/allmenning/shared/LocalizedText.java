package org.allmenning.shared;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A text that an authority wrote in some of the languages. It falls back to its main language, and {@link Phrase} says in
 * which language it came out, so that the page can mark it with {@code lang}.
 */
public record LocalizedText(Language main, Map<Language, String> texts) implements java.io.Serializable {

    /** A text together with the language it stands in. */
    public record Phrase(String text, Language language) implements java.io.Serializable {}

    public LocalizedText {
        if (texts.get(main) == null) {
            throw new IllegalArgumentException("no text in the main language " + main);
        }
        texts = Collections.unmodifiableMap(new EnumMap<>(texts));
    }

    public static LocalizedText of(Language main, String text) {
        return new LocalizedText(main, Map.of(main, text));
    }

    public Phrase in(Language wanted) {
        var text = texts.get(wanted);
        return text != null ? new Phrase(text, wanted) : new Phrase(texts.get(main), main);
    }
}
