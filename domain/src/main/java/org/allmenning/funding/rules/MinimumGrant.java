package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;

/**
 * The smallest grant per application.
 *
 * @param least in minor units
 */
public record MinimumGrant(long least) implements Rule {

    public static MinimumGrant read(JsonObject json) {
        return new MinimumGrant(json.getJsonNumber("least").longValueExact());
    }

    @Override
    public RuleType type() {
        return RuleType.MINIMUM_GRANT;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("least", least).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        var requested = facts.requested();
        var limit = facts.words().money(least);
        return requested.compareTo(limit) < 0
                ? Breach.at(Finding.Place.of("budget"), "finding.minimumGrant", requested, limit)
                : List.of();
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.minimumGrant", words.money(least));
    }
}
