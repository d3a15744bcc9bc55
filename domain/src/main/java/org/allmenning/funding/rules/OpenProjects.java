package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;

/** How many earlier projects of the lead may still be open. */
public record OpenProjects(int most) implements Rule {

    public static OpenProjects read(JsonObject json) {
        return new OpenProjects(json.getInt("most"));
    }

    @Override
    public RuleType type() {
        return RuleType.OPEN_PROJECTS;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("most", most).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        var open = facts.history().openProjects();
        return open > most
                ? Breach.at(
                        Finding.Place.of("submit"),
                        "finding.openProjects",
                        facts.lead().name(),
                        open,
                        most)
                : List.of();
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.openProjects", most);
    }
}
