package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;
import org.allmenning.shared.Share;

/**
 * Which share of the cost the participants must bear themselves.
 *
 * @param basisPoints 8000 are 80 %
 * @param inKindCounts whether own work counts, or cash alone
 */
public record MinimumOwnShare(int basisPoints, boolean inKindCounts) implements Rule {

    public static MinimumOwnShare read(JsonObject json) {
        return new MinimumOwnShare(json.getInt("basisPoints"), json.getBoolean("inKindCounts"));
    }

    @Override
    public RuleType type() {
        return RuleType.MINIMUM_OWN_SHARE;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder()
                .add("basisPoints", basisPoints)
                .add("inKindCounts", inKindCounts)
                .build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        var share = new Share(basisPoints);
        var cost = facts.cost();
        var own = facts.own(inKindCounts);
        // what the others bear may be at most what is left of the whole
        return new Share(Share.WHOLE - basisPoints).admits(cost.minus(own), cost)
                ? List.of()
                : Breach.at(
                        Finding.Place.of("budget"),
                        "finding.minimumOwnShare",
                        own,
                        share,
                        cost,
                        facts.words().least(share, cost));
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of(
                inKindCounts ? "rule.minimumOwnShare" : "rule.minimumOwnShareInCash", new Share(basisPoints));
    }
}
