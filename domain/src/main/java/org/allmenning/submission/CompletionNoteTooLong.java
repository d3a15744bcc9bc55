package org.allmenning.submission;

import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** A comment is short enough to be read at its place. */
public final class CompletionNoteTooLong extends DomainException implements AboutField {

    static final int LONGEST = 4_000;

    private final String field;

    CompletionNoteTooLong(CompletionNote note) {
        super("text.tooLong", LONGEST);
        this.field = note.field();
    }

    @Override
    public String place() {
        return field;
    }
}
