package org.allmenning.funding.setup;

import java.io.Serializable;
import java.util.List;

/**
 * A field of the form of a rule.
 *
 * @param name as it stands in the rule's parameters
 * @param options what can be chosen; for a code or codes, else none
 */
public record RuleParameter(String name, Kind kind, boolean required, List<Option> options) implements Serializable {

    /** What is typed or chosen. */
    public enum Kind {
        AMOUNT,
        SHARE,
        NUMBER,
        DAY,
        FLAG,
        CODE,
        CODES,
        TEXT,
        /** Other limits where more municipalities apply together. */
        CONDITIONS
    }

    /** @param label a text of the call, or the key of one of ours */
    public record Option(String code, Serializable label) implements Serializable {}

    public RuleParameter {
        options = List.copyOf(options);
    }

    static RuleParameter of(String name, Kind kind) {
        return new RuleParameter(name, kind, true, List.of());
    }

    static RuleParameter optional(String name, Kind kind) {
        return new RuleParameter(name, kind, false, List.of());
    }

    static RuleParameter of(String name, Kind kind, List<Option> options) {
        return new RuleParameter(name, kind, true, options);
    }
}
