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

/** What kinds of organisations may take part beside the lead. */
public record PartnerKinds(List<OrganisationKind> kinds) implements Rule {
    public PartnerKinds {
        kinds = List.copyOf(kinds);
    }

    public static PartnerKinds read(JsonObject json) {
        return new PartnerKinds(Codes.kinds(json));
    }

    @Override
    public RuleType type() {
        return RuleType.PARTNER_KINDS;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("kinds", Codes.kinds(kinds)).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        return facts.partners().stream()
                .filter(partner -> !kinds.contains(partner.kind()))
                .map(partner -> new Breach(
                        "finding.partnerKind",
                        Finding.Place.of("partners"),
                        List.of(partner.name(), partner.kind().label(), Codes.labels(kinds))))
                .toList();
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.partnerKinds", Codes.labels(kinds));
    }
}
