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
 * One of the municipalities must be of a certain kind, such as of low centrality.
 *
 * @param attribute the name of a list of the call
 * @param values those that are right
 * @param leadOnly whether only the lead counts, or a partner too
 * @param name the demand in the words of the call: “in centrality class 5 or 6”
 */
public record MunicipalityAttribute(String attribute, List<String> values, boolean leadOnly, LocalizedText name)
        implements Rule {
    public MunicipalityAttribute {
        values = List.copyOf(values);
    }

    public static MunicipalityAttribute read(JsonObject json) {
        return new MunicipalityAttribute(
                json.getString("attribute"),
                Codes.read(json, "values"),
                json.getBoolean("leadOnly"),
                LocalizedText.of(json.getJsonObject("name")));
    }

    @Override
    public RuleType type() {
        return RuleType.MUNICIPALITY_ATTRIBUTE;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder()
                .add("attribute", attribute)
                .add("values", Codes.write(values))
                .add("leadOnly", leadOnly)
                .add("name", name.json())
                .build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        var asked = leadOnly ? List.of(facts.lead()) : facts.parties();
        if (asked.stream().anyMatch(party -> values.contains(party.attributes().getOrDefault(attribute, "")))) {
            return List.of();
        }
        return leadOnly
                ? Breach.at(
                        Finding.Place.of("partners"),
                        "finding.attributeOfLead",
                        facts.lead().name(),
                        name)
                : Breach.at(Finding.Place.of("partners"), "finding.attributeOfAny", name);
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of(leadOnly ? "rule.attributeOfLead" : "rule.attributeOfAny", name);
    }
}
