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
 * Which share of the whole cost one category may be.
 *
 * @param basisPoints 1000 are 10 %
 */
public record MaximumCategoryShare(String category, int basisPoints) implements Rule {

    public static MaximumCategoryShare read(JsonObject json) {
        return new MaximumCategoryShare(json.getString("category"), json.getInt("basisPoints"));
    }

    @Override
    public RuleType type() {
        return RuleType.MAXIMUM_CATEGORY_SHARE;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder()
                .add("category", category)
                .add("basisPoints", basisPoints)
                .build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        var share = new Share(basisPoints);
        var amount = facts.costOf(category);
        var cost = facts.cost();
        return share.admits(amount, cost)
                ? List.of()
                : Breach.at(
                        Finding.Place.of("budget"),
                        "finding.maximumCategoryShare",
                        facts.words().label(ApplicationFacts.CATEGORY + category),
                        amount,
                        share,
                        cost,
                        facts.words().most(share, cost));
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of(
                "rule.maximumCategoryShare", words.label(ApplicationFacts.CATEGORY + category), new Share(basisPoints));
    }
}
