package org.allmenning.decision;

import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** Somebody else changed or removed a text block in the meantime; what was typed is still there, and nothing was overwritten. */
public final class TextBlockStale extends DomainException implements AboutField {

    private TextBlockStale(String code) {
        super(code);
    }

    static TextBlockStale changed() {
        return new TextBlockStale("textBlock.changed");
    }

    static TextBlockStale removed() {
        return new TextBlockStale("textBlock.removed");
    }

    @Override
    public String place() {
        return "body";
    }
}
