package org.allmenning.funding;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.StringReader;
import java.util.List;
import org.allmenning.shared.CanonicalJson;
import org.allmenning.shared.Json;
import org.allmenning.shared.LocalizedText;

/** A rule of a call, as data: what kind, with which parameters, how strict, and where it stands. */
@Embeddable
public class CallRule {

    @Enumerated(EnumType.STRING)
    @Column(name = "rule_type")
    private RuleType type;

    private String parameters;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private LocalizedText source;

    protected CallRule() {}

    /** @param source the announcement, guideline or law that the rule stands in */
    public CallRule(Rule rule, Severity severity, LocalizedText source) {
        this.type = rule.type();
        this.parameters = CanonicalJson.write(rule.parameters());
        this.severity = severity;
        this.source = source;
    }

    public RuleType type() {
        return type;
    }

    public Severity severity() {
        return severity;
    }

    public LocalizedText source() {
        return source;
    }

    public Rule rule() {
        return type.read(parameters());
    }

    public List<Finding> check(ApplicationFacts facts) {
        return rule().breaches(facts).stream()
                .map(breach -> new Finding(breach.code(), type, severity, breach.place(), breach.arguments(), source))
                .toList();
    }

    /** As {@link #read} takes it, and as it is frozen into submissions. */
    public JsonObject json() {
        return Json.createObjectBuilder()
                .add("type", type.name())
                .add("parameters", parameters())
                .add("severity", severity.name())
                .add("source", source.json())
                .build();
    }

    public static CallRule read(JsonObject json) {
        var type = RuleType.valueOf(json.getString("type"));
        return new CallRule(
                type.read(json.getJsonObject("parameters")),
                Severity.valueOf(json.getString("severity")),
                LocalizedText.of(json.getJsonObject("source")));
    }

    private JsonObject parameters() {
        try (var reader = Json.createReader(new StringReader(parameters))) {
            return reader.readObject();
        }
    }
}
