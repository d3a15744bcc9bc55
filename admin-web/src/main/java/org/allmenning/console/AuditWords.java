package org.allmenning.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.allmenning.web.Say;
import org.allmenning.web.Show;

/** Puts what was noted beside an event into words, the same in the event log and in the history of a case. */
@ApplicationScoped
public class AuditWords {

    /** What has words of its own; the places of cells, for one, have none. */
    private static final Set<String> NAMED = Set.of(
            "amount",
            "comments",
            "day",
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
            "scenario",
            "sha256",
            "substitute",
            "total",
            "useCase",
            "version");

    @Inject
    private Say say;

    @Inject
    private Show show;

    /** What was noted, with the words for its key. */
    String detail(String key, String value) {
        return say.text("audit.detail", NAMED.contains(key) ? say.text("audit.detail." + key) : key, value(key, value));
    }

    private String value(String key, String value) {
        return switch (key) {
            case "kind" -> say.text("decisionKind." + value);
            case "impartiality" -> say.text("impartiality." + value);
            case "day" -> show.day(LocalDate.parse(value));
            default -> value;
        };
    }
}
