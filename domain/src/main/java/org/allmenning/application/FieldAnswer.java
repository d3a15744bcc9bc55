package org.allmenning.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of something filled in.
 *
 * @param text what the field holds now
 * @param code a message key where it was not taken over, else null
 */
public record FieldAnswer(
        String name,
        CellAnswer.Outcome outcome,
        String text,
        long revision,
        UUID changedBy,
        Instant changedAt,
        String code,
        List<Serializable> arguments) {

    static FieldAnswer saved(String name, FieldValue value) {
        return of(name, value, CellAnswer.Outcome.SAVED, null);
    }

    static FieldAnswer conflict(String name, FieldValue value) {
        return of(name, value, CellAnswer.Outcome.CONFLICT, "field.changedByOther");
    }

    static FieldAnswer refused(String name, FieldValue value, String code, Serializable... arguments) {
        return of(name, value, CellAnswer.Outcome.REFUSED, code, arguments);
    }

    /** For a field that the application does not have. */
    static FieldAnswer gone(String name) {
        return new FieldAnswer(name, CellAnswer.Outcome.REFUSED, "", 0, null, null, "field.gone", List.of());
    }

    private static FieldAnswer of(
            String name, FieldValue value, CellAnswer.Outcome outcome, String code, Serializable... arguments) {
        return new FieldAnswer(
                name,
                outcome,
                value.text(),
                value.revision(),
                value.changedBy().orElse(null),
                value.changedAt().orElse(null),
                code,
                List.of(arguments));
    }
}
