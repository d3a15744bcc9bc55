package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;

/**
 * What an hour of own work may be worth.
 *
 * @param most in minor units
 */
public record MaximumHourlyRate(long most) implements Rule {

    public static MaximumHourlyRate read(JsonObject json) {
        return new MaximumHourlyRate(json.getJsonNumber("most").longValueExact());
    }

    @Override
    public RuleType type() {
        return RuleType.MAXIMUM_HOURLY_RATE;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("most", most).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        var found = new ArrayList<Breach>();
        for (var part : facts.parts()) {
            for (int line = 1; line <= part.costs().size(); line++) {
                var cost = part.costs().get(line - 1);
                for (var rate : new TreeMap<>(cost.rates()).entrySet()) {
                    if (rate.getValue() > most) {
                        found.add(new Breach(
                                "finding.maximumHourlyRate",
                                Finding.Place.cell(part.number(), line, rate.getKey(), "RATE"),
                                List.of(
                                        part.number(),
                                        line,
                                        Year.of(rate.getKey()),
                                        facts.words().money(rate.getValue()),
                                        facts.words().money(most))));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.maximumHourlyRate", words.money(most));
    }
}
