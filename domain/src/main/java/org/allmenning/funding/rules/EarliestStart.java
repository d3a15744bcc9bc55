package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;

/** The first day on which anything may begin. */
public record EarliestStart(LocalDate day) implements Rule {

    public static EarliestStart read(JsonObject json) {
        return new EarliestStart(LocalDate.parse(json.getString("day")));
    }

    @Override
    public RuleType type() {
        return RuleType.EARLIEST_START;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("day", day.toString()).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        return facts.parts().stream()
                .filter(part -> part.firstDay().isBefore(day))
                .map(part -> new Breach(
                        "finding.earliestStart",
                        Finding.Place.subProject(part.number()),
                        List.of(part.number(), part.firstDay(), day)))
                .toList();
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.earliestStart", day);
    }
}
