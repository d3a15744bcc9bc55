package org.allmenning.decision;

import jakarta.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;

/** The terms of a decision stand in one column: they are read whole, and nothing is looked up by a part of them. */
@Converter(autoApply = true)
public class DecisionTermsConverter implements AttributeConverter<DecisionTerms, String> {

    @Override
    public String convertToDatabaseColumn(DecisionTerms terms) {
        return terms == null ? null : terms.json().toString();
    }

    @Override
    public DecisionTerms convertToEntityAttribute(String stored) {
        if (stored == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(stored))) {
            return DecisionTerms.of(reader.readObject());
        }
    }
}
