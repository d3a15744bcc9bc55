package org.allmenning.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;

/** A text in several languages stands in one column: {@code {"main":"nb","nb":"…","en":"…"}}. */
@Converter(autoApply = true)
public class LocalizedTextConverter implements AttributeConverter<LocalizedText, String> {

    @Override
    public String convertToDatabaseColumn(LocalizedText text) {
        return text == null ? null : text.json().toString();
    }

    @Override
    public LocalizedText convertToEntityAttribute(String stored) {
        if (stored == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(stored))) {
            return LocalizedText.of(reader.readObject());
        }
    }
}
