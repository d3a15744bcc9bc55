package org.allmenning.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.allmenning.funding.FundingCall;

/** Until when a completed application is taken: the hour at which the call closed, on the day that the officer names. */
final class CompletionDue {

    static final int LONGEST_IN_YEARS = 1;

    /** For a call without a deadline. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private CompletionDue() {}

    /**
     * The moment in the call's time zone.
     *
     * @param lastDay or null where none was named
     * @throws CompletionDateUnusable unless it lies ahead, and within a year
     */
    static Instant of(FundingCall call, LocalDate lastDay, Instant now) {
        var here = now.atZone(call.timeZone());
        if (lastDay == null || lastDay.isAfter(here.toLocalDate().plusYears(LONGEST_IN_YEARS))) {
            throw new CompletionDateUnusable(here);
        }
        var hour = call.deadline()
                .map(deadline -> deadline.atZone(call.timeZone()).toLocalTime())
                .orElse(END_OF_DAY);
        var due = lastDay.atTime(hour).atZone(call.timeZone()).toInstant();
        if (!due.isAfter(now)) {
            throw new CompletionDateUnusable(here);
        }
        return due;
    }
}
