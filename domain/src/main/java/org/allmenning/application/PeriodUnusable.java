package org.allmenning.application;

import java.time.LocalDate;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.ProjectPeriod;

/** A sub-project cannot have this period. */
public final class PeriodUnusable extends DomainException {

    private PeriodUnusable(String code, LocalDate first, LocalDate last) {
        super(code, first, last);
    }

    /**
     * The period from one day to another, both included.
     *
     * @param longest the longest that the call allows
     * @throws PeriodUnusable if it ends before it begins, or is not within the longest
     */
    static ProjectPeriod within(ProjectPeriod longest, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new PeriodUnusable("subProject.periodBackwards", first, last);
        } else if (first.isBefore(longest.firstDay()) || last.isAfter(longest.lastDay())) {
            throw new PeriodUnusable("subProject.periodOutside", longest.firstDay(), longest.lastDay());
        }
        return new ProjectPeriod(first, last);
    }
}
