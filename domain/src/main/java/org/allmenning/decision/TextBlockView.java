package org.allmenning.decision;

import java.io.Serializable;
import java.util.UUID;
import org.allmenning.shared.Language;

/** A text block as officers read it. */
public record TextBlockView(UUID id, TextPurpose purpose, Language language, String body) implements Serializable {}
