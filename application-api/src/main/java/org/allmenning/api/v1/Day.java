package org.allmenning.api.v1;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.allmenning.api.problem.ProblemException;

/** A day as ISO 8601 writes it: {@code 2023-12-31}. */
public record Day(LocalDate date) {

    /** As JAX-RS reads a parameter. */
    public static Day fromString(String text) {
        try {
            return new Day(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            throw new ProblemException(400, "api.parameter.day", text);
        }
    }
}
