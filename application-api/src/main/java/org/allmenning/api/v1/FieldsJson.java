package org.allmenning.api.v1;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.TreeMap;
import org.allmenning.api.door.JsonBody;
import org.allmenning.api.problem.Problem;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.FieldAnswer;
import org.allmenning.application.FieldEntry;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;

/** What is filled in beside the budget, as it is sent, and what became of each field. */
final class FieldsJson {

    private FieldsJson() {}

    static List<FieldEntry> read(JsonBody body) {
        return body.only("fields").objects("fields").stream()
                .map(field -> field.only("name", "revision", "value"))
                .map(field -> new FieldEntry(field.text("name"), field.number("revision"), field.text("value")))
                .toList();
    }

    static JsonObject write(List<FieldAnswer> answers, ApplicationView after, Language language) {
        return new Fields(language)
                .add("answers", answers, answer -> answer(answer, language))
                .put("application", ApplicationJson.write(after, language))
                .build();
    }

    /** All fields by name, each with the revision that whoever changes it must name. */
    static JsonObject write(ApplicationView application) {
        var fields = Json.createObjectBuilder();
        new TreeMap<>(application.fields())
                .forEach((name, field) -> fields.add(
                        name,
                        Json.createObjectBuilder().add("value", field.text()).add("revision", field.revision())));
        return fields.build();
    }

    private static JsonObject answer(FieldAnswer answer, Language language) {
        var written = new Fields(language)
                .add("name", answer.name())
                .add("outcome", answer.outcome())
                .add("value", answer.text())
                .add("revision", answer.revision())
                .add("changedAt", answer.changedAt());
        return answer.code() == null
                ? written.build()
                : written.add("type", Problem.type(answer.code()))
                        .add("detail", Problem.text(answer.code(), language, answer.arguments()))
                        .build();
    }
}
