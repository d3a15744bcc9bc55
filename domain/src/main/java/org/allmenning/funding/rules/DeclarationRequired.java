package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;

/** The lead must declare this. */
public record DeclarationRequired(String declaration) implements Rule {

    public static DeclarationRequired read(JsonObject json) {
        return new DeclarationRequired(json.getString("declaration"));
    }

    @Override
    public RuleType type() {
        return RuleType.DECLARATION_REQUIRED;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("declaration", declaration).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        var name = ApplicationFacts.DECLARATION + declaration;
        return facts.isTicked(name)
                ? List.of()
                : Breach.at(
                        Finding.Place.field("commitments", name),
                        "finding.declarationMissing",
                        facts.words().label(name));
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.declarationRequired", words.label(ApplicationFacts.DECLARATION + declaration));
    }
}
