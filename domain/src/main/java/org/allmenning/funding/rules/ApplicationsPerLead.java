package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;

/** How many applications one lead may send to the call. */
public record ApplicationsPerLead(int most) implements Rule {

    public static ApplicationsPerLead read(JsonObject json) {
        return new ApplicationsPerLead(json.getInt("most"));
    }

    @Override
    public RuleType type() {
        return RuleType.APPLICATIONS_PER_LEAD;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("most", most).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        var all = facts.history().otherApplications() + 1;
        return all > most
                ? Breach.at(
                        Finding.Place.of("submit"),
                        "finding.applicationsPerLead",
                        facts.lead().name(),
                        most,
                        all - 1)
                : List.of();
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.applicationsPerLead", most);
    }
}
