package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;

/** Every partner that bears a share of the financing must have agreed to it, and to no less than it bears now. */
public record ConsentOfPartners() implements Rule {

    public static ConsentOfPartners read(JsonObject json) {
        if (!json.isEmpty()) {
            throw new IllegalArgumentException("has no parameters: " + json);
        }
        return new ConsentOfPartners();
    }

    @Override
    public RuleType type() {
        return RuleType.CONSENT_OF_PARTNERS;
    }

    @Override
    public JsonObject parameters() {
        return JsonObject.EMPTY_JSON_OBJECT;
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        return facts.partners().stream()
                .flatMap(partner -> breaches(facts, partner).stream())
                .toList();
    }

    private static List<Breach> breaches(ApplicationFacts facts, ApplicationFacts.Party partner) {
        var share = facts.shareOf(partner.id());
        var agreed = facts.consent(partner.id());
        if (share.isZero() || (agreed.isPresent() && agreed.getAsLong() >= share.minorUnits())) {
            return List.of();
        }
        var place = Finding.Place.field("commitments", ApplicationFacts.CONSENT + partner.id());
        return agreed.isEmpty()
                ? Breach.at(place, "finding.consentMissing", partner.name(), share)
                : Breach.at(
                        place,
                        "finding.consentOutdated",
                        partner.name(),
                        facts.words().money(agreed.getAsLong()),
                        share);
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.consentOfPartners");
    }
}
