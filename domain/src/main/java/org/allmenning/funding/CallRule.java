package org.allmenning.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;

/** A rule of a call, as data: what kind, with which number, how strict, and where it comes from. */
@Embeddable
public class CallRule {

    @Enumerated(EnumType.STRING)
    @Column(name = "rule_type")
    private RuleType type;

    private long parameter;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String source;

    protected CallRule() {}

    /** @param source the announcement, guideline or law that the rule stands in */
    public CallRule(RuleType type, long parameter, Severity severity, String source) {
        this.type = type;
        this.parameter = parameter;
        this.severity = severity;
        this.source = source;
    }

    public RuleType type() {
        return type;
    }

    public long parameter() {
        return parameter;
    }

    public String source() {
        return source;
    }

    public Optional<Finding> check(ApplicationFacts facts) {
        return type.check(parameter, severity, facts);
    }
}
