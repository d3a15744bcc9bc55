package org.allmenning.submission;

import java.time.ZonedDateTime;
import org.allmenning.shared.DomainException;

/** The applicant still has time to complete the application. */
public final class CompletionStillOpen extends DomainException {
    public CompletionStillOpen(ZonedDateTime due) {
        super("completion.stillOpen", due);
    }
}
