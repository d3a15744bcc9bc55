package org.allmenning.funding;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import org.allmenning.shared.Json;

/** The terms of a call stand in one column: they are read whole, and nothing is looked up by a part of them. */
@Converter(autoApply = true)
public class CallTermsConverter implements AttributeConverter<CallTerms, String> {

    @Override
    public String convertToDatabaseColumn(CallTerms terms) {
        return terms == null ? null : terms.json().toString();
    }

    @Override
    public CallTerms convertToEntityAttribute(String stored) {
        if (stored == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(stored))) {
            return CallTerms.of(reader.readObject());
        }
    }
}
