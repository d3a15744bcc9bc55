package org.allmenning.shared;

import jakarta.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.EnumMap;

/** A text in several languages stands in one column: {@code {"main":"nb","nb":"…","en":"…"}}. */
@Converter(autoApply = true)
public class LocalizedTextConverter implements AttributeConverter<LocalizedText, String> {

    @Override
    public String convertToDatabaseColumn(LocalizedText text) {
        if (text == null) {
            return null;
        }
        var json = Json.createObjectBuilder().add("main", text.main().tag());
        text.texts().forEach((language, words) -> json.add(language.tag(), words));
        return json.build().toString();
    }

    @Override
    public LocalizedText convertToEntityAttribute(String stored) {
        if (stored == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(stored))) {
            var json = reader.readObject();
            var texts = new EnumMap<Language, String>(Language.class);
            for (var language : Language.values()) {
                if (json.containsKey(language.tag())) {
                    texts.put(language, json.getString(language.tag()));
                }
            }
            return new LocalizedText(Language.ofTag(json.getString("main")).orElseThrow(), texts);
        }
    }
}
