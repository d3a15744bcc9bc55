package org.allmenning.funding;

import jakarta.json.JsonObject;
import java.io.Serializable;
import java.util.List;

/** What a call demands. A rule is data: its parameters say all about it, and it looks at the facts alone. */
public interface Rule {

    RuleType type();

    /** What is written down and read back by {@link RuleType#read}. */
    JsonObject parameters();

    /** Where and by which numbers the facts break the rule; nothing where they keep it. */
    List<Breach> breaches(ApplicationFacts facts);

    /** The rule itself, for those who read the call. */
    Statement statement(CallWords words);

    /** The facts break the rule here. */
    record Breach(String code, Finding.Place place, List<Serializable> arguments) {

        public static List<Breach> at(Finding.Place place, String code, Serializable... arguments) {
            return List.of(new Breach(code, place, List.of(arguments)));
        }
    }

    /** @param code a message key below {@code rule.} */
    record Statement(String code, List<Serializable> arguments) implements Serializable {

        public static Statement of(String code, Serializable... arguments) {
            return new Statement(code, List.of(arguments));
        }
    }
}
