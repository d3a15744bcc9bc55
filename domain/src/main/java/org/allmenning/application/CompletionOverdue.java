package org.allmenning.application;

import java.time.ZonedDateTime;
import org.allmenning.shared.DomainException;

/** The time for completing the application is over by the database's clock. */
public final class CompletionOverdue extends DomainException {
    public CompletionOverdue(ZonedDateTime due) {
        super("completion.overdue", due);
    }
}
