package org.allmenning.shared;

import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A text that an authority wrote in some of the languages. It falls back to its main language, and {@link Phrase} says in
 * which language it came out, so that the page can mark it with {@code lang}.
 */
public record LocalizedText(Language main, Map<Language, String> texts) implements java.io.Serializable {

    private static final String MAIN = "main";

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

    /** Reads {@code {"main":"nb","nb":"…","en":"…"}}. */
    public static LocalizedText of(JsonObject json) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            if (json.containsKey(language.tag())) {
                texts.put(language, json.getString(language.tag()));
            }
        }
        return new LocalizedText(Language.ofTag(json.getString(MAIN)).orElseThrow(), texts);
    }

    /** As {@link #of(JsonObject)} reads it. */
    public JsonObject json() {
        var json = Json.createObjectBuilder().add(MAIN, main.tag());
        texts.forEach((language, words) -> json.add(language.tag(), words));
        return json.build();
    }

    public Phrase in(Language wanted) {
        var text = texts.get(wanted);
        return text != null ? new Phrase(text, wanted) : new Phrase(texts.get(main), main);
    }
}
