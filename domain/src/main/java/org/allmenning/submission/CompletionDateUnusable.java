package org.allmenning.submission;

import java.time.ZonedDateTime;
import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** An application is sent back until a moment that lies ahead, and not further than a year. */
public final class CompletionDateUnusable extends DomainException implements AboutField {

    CompletionDateUnusable(ZonedDateTime now) {
        super(
                "completion.dateUnusable",
                now.toLocalDate(),
                now.toLocalDate().plusYears(CompletionDue.LONGEST_IN_YEARS));
    }

    @Override
    public String place() {
        return "due";
    }
}
