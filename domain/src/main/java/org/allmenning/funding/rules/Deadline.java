package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;

/** The moment until which applications are taken; met exactly, it still counts. */
public record Deadline(Instant moment) implements Rule {

    public static Deadline read(JsonObject json) {
        return new Deadline(Instant.parse(json.getString("moment")));
    }

    @Override
    public RuleType type() {
        return RuleType.DEADLINE;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("moment", moment.toString()).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        return facts.moment().isAfter(moment)
                ? Breach.at(
                        Finding.Place.of("submit"),
                        "finding.deadline",
                        moment.atZone(facts.words().zone()))
                : List.of();
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.deadline", moment.atZone(words.zone()));
    }
}
