package org.allmenning.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.allmenning.web.Say;

/** Puts what was noted beside an event into words, the same in the event log and in the history of a case. */
@ApplicationScoped
public class AuditWords {

    /** What has words of its own; the places of cells, for one, have none. */
    private static final Set<String> NAMED = Set.of(
            "amount",
            "comments",
            "decision",
            "decisions",
            "due",
            "impartiality",
            "key",
            "kind",
            "notSatisfied",
            "number",
            "reason",
            "reviewer",
            "rows",
            "satisfied",
            "sha256",
            "substitute",
            "total",
            "useCase",
            "version");

    @Inject
    private Say say;

    /** What was noted, with the words for its key. */
    String detail(String key, String value) {
        return say.text("audit.detail", NAMED.contains(key) ? say.text("audit.detail." + key) : key, value(key, value));
    }

    private String value(String key, String value) {
        return switch (key) {
            case "kind" -> say.text("decisionKind." + value);
            case "impartiality" -> say.text("impartiality." + value);
            default -> value;
        };
    }
}
