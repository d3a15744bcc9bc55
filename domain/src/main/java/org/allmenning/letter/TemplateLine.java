package org.allmenning.letter;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.allmenning.decision.DecisionView;
import org.allmenning.shared.Language;

/**
 * Which template holds for a kind of letter in a language.
 *
 * @param version 0 for the one that comes with the product
 * @param writtenBy null for that one, like {@code writtenAt}
 * @param lacks what letters came to owe their reader after the template was written; no letter is written from it until it has it
 */
public record TemplateLine(
        LetterKind kind, Language language, int version, UUID writtenBy, Instant writtenAt, List<Placeholder> lacks)
        implements Serializable {

    public TemplateLine {
        lacks = List.copyOf(lacks);
    }

    /** The one that comes with the product; it lacks nothing. */
    public static TemplateLine shipped(LetterKind kind, Language language) {
        return new TemplateLine(kind, language, 0, null, null, List.of());
    }

    public static TemplateLine of(LetterTemplate template) {
        return new TemplateLine(
                template.kind(),
                template.language(),
                template.version(),
                template.writtenBy(),
                template.writtenAt(),
                template.text().lacking(template.kind()));
    }

    /** Which templates the letters about decisions need that lack something. */
    public static List<TemplateLine> lacking(Collection<LetterTemplate> inForce, Collection<DecisionView> decisions) {
        return inForce.stream()
                .map(TemplateLine::of)
                .filter(line -> !line.lacks.isEmpty() && decisions.stream().anyMatch(line::isFor))
                .toList();
    }

    /** What it lacks, as it would stand in it. */
    public String lacking() {
        return Placeholder.written(lacks);
    }

    /** Whether the letter about a decision is written from it. */
    private boolean isFor(DecisionView decision) {
        return language == decision.language()
                && LetterKind.of(decision.kind(), decision.cause())
                        .filter(kind::equals)
                        .isPresent();
    }
}
