package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;
import org.allmenning.shared.LocalizedText;

/**
 * In which counties the lead must lie.
 *
 * @param counties codes of the call’s day
 * @param name what the area is called: the counties together, in the words of the call
 */
public record LeadInCounty(List<String> counties, LocalizedText name) implements Rule {
    public LeadInCounty {
        counties = List.copyOf(counties);
    }

    public static LeadInCounty read(JsonObject json) {
        return new LeadInCounty(Codes.read(json, "counties"), LocalizedText.of(json.getJsonObject("name")));
    }

    @Override
    public RuleType type() {
        return RuleType.LEAD_IN_COUNTY;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder()
                .add("counties", Codes.write(counties))
                .add("name", name.json())
                .build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        var county = facts.lead().countyCode();
        return county != null && counties.contains(county)
                ? List.of()
                : Breach.at(
                        Finding.Place.of("partners"),
                        "finding.leadInCounty",
                        facts.lead().name(),
                        name);
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.leadInCounty", name);
    }
}
