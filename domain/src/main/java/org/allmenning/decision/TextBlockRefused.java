package org.allmenning.decision;

import java.math.BigDecimal;
import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** A text block has some text, and not too much. */
public final class TextBlockRefused extends DomainException implements AboutField {

    TextBlockRefused(int longest) {
        super("textBlock.length", new BigDecimal(longest));
    }

    @Override
    public String place() {
        return "body";
    }
}
