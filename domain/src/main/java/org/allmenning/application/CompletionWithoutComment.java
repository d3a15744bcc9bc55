package org.allmenning.application;

import org.allmenning.shared.DomainException;

/** Whoever sends an application back says what is missing. */
public final class CompletionWithoutComment extends DomainException {
    CompletionWithoutComment() {
        super("completion.withoutComment");
    }
}
