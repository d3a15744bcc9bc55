package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;
import org.allmenning.shared.Messages;

/** Which cost categories a budget may have; the call explains what each covers and what not. */
public record AllowedCategories(List<String> categories) implements Rule {
    public AllowedCategories {
        categories = List.copyOf(categories);
    }

    public static AllowedCategories read(JsonObject json) {
        return new AllowedCategories(Codes.read(json, "categories"));
    }

    @Override
    public RuleType type() {
        return RuleType.ALLOWED_CATEGORIES;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder()
                .add("categories", Codes.write(categories))
                .build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        var found = new ArrayList<Breach>();
        for (var part : facts.parts()) {
            for (int line = 1; line <= part.costs().size(); line++) {
                var cost = part.costs().get(line - 1);
                if (!categories.contains(cost.category())) {
                    found.add(new Breach(
                            "finding.categoryNotAllowed",
                            Finding.Place.cost(part.number(), line),
                            List.of(
                                    part.number(),
                                    line,
                                    facts.words().label(ApplicationFacts.CATEGORY + cost.category()),
                                    cost.amount())));
                }
            }
        }
        return List.copyOf(found);
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of(
                "rule.allowedCategories",
                new Messages.Series(categories.stream()
                        .map(code -> words.label(ApplicationFacts.CATEGORY + code))
                        .toList()));
    }
}
