package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;

/**
 * A field that must be filled in, and how long its text must and may be.
 *
 * @param field {@code summary}, or {@code question/} and the code of a question
 * @param least characters; 1 where anything will do, also for a choice, a number or a date
 * @param most characters
 */
public record TextRequired(String field, int least, int most) implements Rule {

    public static TextRequired read(JsonObject json) {
        return new TextRequired(json.getString("field"), json.getInt("least"), json.getInt("most"));
    }

    @Override
    public RuleType type() {
        return RuleType.TEXT_REQUIRED;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder()
                .add("field", field)
                .add("least", least)
                .add("most", most)
                .build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        var text = facts.text(field);
        var length = text.codePointCount(0, text.length());
        var label = facts.words().label(field);
        var place = Finding.Place.field("project", field);
        if (length == 0 && least > 0) {
            return Breach.at(place, "finding.textMissing", label);
        } else if (length < least) {
            return Breach.at(place, "finding.textTooShort", label, length, least);
        }
        return length > most ? Breach.at(place, "finding.textTooLong", label, length, most) : List.of();
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of(least > 1 ? "rule.textOfLength" : "rule.textRequired", words.label(field), least, most);
    }
}
