package org.allmenning.letter;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmenning.shared.Language;

/**
 * A template with all its versions, and the decisions it can be tried on.
 *
 * @param versions newest first; the last is the one that comes with the product
 * @param cases of this kind, newest first
 */
public record TemplateView(LetterKind kind, Language language, List<Version> versions, List<Case> cases)
        implements Serializable {

    /** A version as it was written. */
    public record Version(TemplateLine line, TemplateText text) implements Serializable {}

    /** A decision to try a template on. */
    public record Case(UUID decisionId, String project) implements Serializable {}

    public TemplateView {
        versions = List.copyOf(versions);
        cases = List.copyOf(cases);
    }

    public Version current() {
        return versions.get(0);
    }
}
