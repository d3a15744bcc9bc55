package org.allmenning.decision;

import java.io.Serializable;
import java.util.UUID;
import org.allmenning.shared.Language;

/**
 * A text block as officers read it.
 *
 * @param version by which a change says on what it builds
 */
public record TextBlockView(UUID id, TextPurpose purpose, Language language, String body, long version)
        implements Serializable {}
