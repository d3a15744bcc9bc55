package org.allmenning.application;

import org.allmenning.shared.DomainException;

/** A text is empty where it must not be, or too long. */
public final class TextOutOfBounds extends DomainException {

    private TextOutOfBounds(String code, int limit) {
        super(code, limit);
    }

    /** The text without the white space around it. */
    static String require(String text, int least, int most) {
        var stripped = text == null ? "" : text.strip().replace("\u0000", "");
        if (stripped.length() < least) {
            throw new TextOutOfBounds("text.missing", least);
        }
        if (stripped.length() > most) {
            throw new TextOutOfBounds("text.tooLong", most);
        }
        return stripped;
    }
}
