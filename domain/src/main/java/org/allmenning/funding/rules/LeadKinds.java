package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.shared.Json;

/** What kinds of organisations may lead. */
public record LeadKinds(List<OrganisationKind> kinds) implements Rule {
    public LeadKinds {
        kinds = List.copyOf(kinds);
    }

    public static LeadKinds read(JsonObject json) {
        return new LeadKinds(Codes.kinds(json));
    }

    @Override
    public RuleType type() {
        return RuleType.LEAD_KINDS;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("kinds", Codes.kinds(kinds)).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        return kinds.contains(facts.lead().kind())
                ? List.of()
                : Breach.at(
                        Finding.Place.of("partners"),
                        "finding.leadKind",
                        facts.lead().name(),
                        facts.lead().kind().label(),
                        Codes.labels(kinds));
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.leadKinds", Codes.labels(kinds));
    }
}
