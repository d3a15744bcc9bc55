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
 * Which share of the eligible cost the grant may cover, compared by cross-multiplication: nothing is divided, nothing
 * rounded.
 *
 * @param basisPoints 8500 are 85 %
 * @param inKindCounts whether own work is among the cost that the share is of
 */
public record MaximumShare(int basisPoints, boolean inKindCounts) implements Rule {

    public static MaximumShare read(JsonObject json) {
        return new MaximumShare(json.getInt("basisPoints"), json.getBoolean("inKindCounts"));
    }

    @Override
    public RuleType type() {
        return RuleType.MAXIMUM_SHARE;
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
        var cost = facts.eligibleCost(inKindCounts);
        return share.admits(facts.requested(), cost)
                ? List.of()
                : Breach.at(
                        Finding.Place.of("budget"),
                        "finding.maximumShare",
                        facts.requested(),
                        share,
                        cost,
                        facts.words().most(share, cost));
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of(
                inKindCounts ? "rule.maximumShare" : "rule.maximumShareWithoutOwnWork", new Share(basisPoints));
    }
}
