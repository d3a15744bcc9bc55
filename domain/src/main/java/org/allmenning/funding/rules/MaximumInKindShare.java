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
 * Which share of the whole financing own work may be.
 *
 * @param basisPoints 5000 are 50 %
 */
public record MaximumInKindShare(int basisPoints) implements Rule {

    public static MaximumInKindShare read(JsonObject json) {
        return new MaximumInKindShare(json.getInt("basisPoints"));
    }

    @Override
    public RuleType type() {
        return RuleType.MAXIMUM_IN_KIND_SHARE;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("basisPoints", basisPoints).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        var share = new Share(basisPoints);
        var financed = facts.financed();
        return share.admits(facts.inKind(), financed)
                ? List.of()
                : Breach.at(
                        Finding.Place.of("budget"),
                        "finding.maximumInKindShare",
                        facts.inKind(),
                        share,
                        financed,
                        facts.words().most(share, financed));
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.maximumInKindShare", new Share(basisPoints));
    }
}
