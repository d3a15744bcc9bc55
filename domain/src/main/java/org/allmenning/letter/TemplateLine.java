package org.allmenning.letter;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.allmenning.shared.Language;

/**
 * Which template holds for a kind of letter in a language.
 *
 * @param version 0 for the one that comes with the product
 * @param writtenBy null for that one, like {@code writtenAt}
 */
public record TemplateLine(LetterKind kind, Language language, int version, UUID writtenBy, Instant writtenAt)
        implements Serializable {}
