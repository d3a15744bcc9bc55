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

/** The last day on which everything must be done. */
public record LatestEnd(LocalDate day) implements Rule {

    public static LatestEnd read(JsonObject json) {
        return new LatestEnd(LocalDate.parse(json.getString("day")));
    }

    @Override
    public RuleType type() {
        return RuleType.LATEST_END;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("day", day.toString()).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        return facts.parts().stream()
                .filter(part -> part.lastDay().isAfter(day))
                .map(part -> new Breach(
                        "finding.latestEnd",
                        Finding.Place.subProject(part.number()),
                        List.of(part.number(), part.lastDay(), day)))
                .toList();
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.latestEnd", day);
    }
}
