package org.allmenning.shared;

import java.time.LocalDate;

/** Both days included. Not called Period, which java.time already means as a length. */
public record ProjectPeriod(LocalDate firstDay, LocalDate lastDay) implements java.io.Serializable {

    public ProjectPeriod {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(firstDay + " is after " + lastDay);
        }
    }

    /** From 1 January of the first to 31 December of the last year. */
    public static ProjectPeriod ofYears(int first, int last) {
        return new ProjectPeriod(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    public boolean coversYear(int year) {
        return firstDay.getYear() <= year && year <= lastDay.getYear();
    }
}
