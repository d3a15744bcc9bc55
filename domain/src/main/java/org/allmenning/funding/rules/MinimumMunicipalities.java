package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;

/** How many municipalities must take part at least, the lead included. */
public record MinimumMunicipalities(int least) implements Rule {

    public static MinimumMunicipalities read(JsonObject json) {
        return new MinimumMunicipalities(json.getInt("least"));
    }

    @Override
    public RuleType type() {
        return RuleType.MINIMUM_MUNICIPALITIES;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("least", least).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        return facts.municipalities() < least
                ? Breach.at(
                        Finding.Place.of("partners"), "finding.minimumMunicipalities", facts.municipalities(), least)
                : List.of();
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.minimumMunicipalities", least);
    }
}
