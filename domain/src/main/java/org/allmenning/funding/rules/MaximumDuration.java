package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;

/** How many calendar months a project may last, begun ones counted. */
public record MaximumDuration(int months) implements Rule {

    public static MaximumDuration read(JsonObject json) {
        return new MaximumDuration(json.getInt("months"));
    }

    @Override
    public RuleType type() {
        return RuleType.MAXIMUM_DURATION;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("months", months).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        return facts.months() > months
                ? Breach.at(Finding.Place.of("subProjects"), "finding.maximumDuration", facts.months(), months)
                : List.of();
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.maximumDuration", months);
    }
}
