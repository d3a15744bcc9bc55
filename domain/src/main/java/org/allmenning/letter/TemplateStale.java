package org.allmenning.letter;

import org.allmenning.shared.DomainException;

/** Somebody else saved the template in the meantime; what was typed is still there, and nothing was overwritten. */
public final class TemplateStale extends DomainException {

    public TemplateStale() {
        super("template.stale");
    }
}
