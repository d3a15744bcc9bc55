package org.allmenning.correspondence;

import org.allmenning.shared.DomainException;

/** Before the application is submitted nobody at the authority knows of it. */
public final class NothingToAnswer extends DomainException {
    NothingToAnswer() {
        super("message.notSubmitted");
    }
}
