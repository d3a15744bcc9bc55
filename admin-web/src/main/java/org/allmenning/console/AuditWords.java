package org.allmenning.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.allmenning.shared.Language;
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
            "deadline",
            "decision",
            "decisions",
            "due",
            "earlier",
            "impartiality",
            "key",
            "kind",
            "language",
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
            "version",
            "versions");

    @Inject
    private Say say;

    @Inject
    private Show show;

    /**
     * What was noted, with the words for its key.
     *
     * @param action what happened
     * @param zone in which moments are told
     */
    String detail(String action, String key, String value, ZoneId zone) {
        if (action.equals("templateSaved") && key.equals("kind")) {
            return say.text("audit.detail", say.text("audit.detail.letter"), say.text("letterKind." + value));
        }
        return say.text(
                "audit.detail", NAMED.contains(key) ? say.text("audit.detail." + key) : key, value(key, value, zone));
    }

    private String value(String key, String value, ZoneId zone) {
        return switch (key) {
            case "kind" -> say.text("decisionKind." + value);
            case "language" -> Language.ofTag(value).map(Language::ownName).orElse(value);
            case "impartiality" -> say.text("impartiality." + value);
            case "day" -> show.day(LocalDate.parse(value));
            case "due" -> show.moment(OffsetDateTime.parse(value).toInstant(), zone);
            case "deadline", "earlier" -> show.moment(Instant.parse(value), zone);
            default -> value;
        };
    }
}
