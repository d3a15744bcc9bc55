package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;
import org.allmenning.shared.Messages;

/** Which sources the financing may come from, beside own work. */
public record AllowedSources(List<String> sources) implements Rule {
    public AllowedSources {
        sources = List.copyOf(sources);
    }

    private static Serializable label(String source) {
        return new Messages.Key("financingSource." + source);
    }

    public static AllowedSources read(JsonObject json) {
        return new AllowedSources(Codes.read(json, "sources"));
    }

    @Override
    public RuleType type() {
        return RuleType.ALLOWED_SOURCES;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("sources", Codes.write(sources)).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        var found = new ArrayList<Breach>();
        for (var part : facts.parts()) {
            for (var line : part.financing()) {
                if (!sources.contains(line.source())) {
                    found.add(new Breach(
                            "finding.sourceNotAllowed",
                            Finding.Place.budget(part.number(), 0),
                            List.of(part.number(), label(line.source()), line.amount())));
                }
            }
        }
        return List.copyOf(found);
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of(
                "rule.allowedSources",
                new Messages.Series(sources.stream().map(AllowedSources::label).toList()));
    }
}
