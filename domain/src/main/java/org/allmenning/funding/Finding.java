package org.allmenning.funding;

import java.io.Serializable;
import java.util.List;

/**
 * What a rule found, and where.
 *
 * @param code a message key below {@code finding.}
 * @param arguments the numbers that the sentence names
 */
public record Finding(String code, Severity severity, Place place, List<Serializable> arguments)
        implements Serializable {

    /**
     * Where to look.
     *
     * @param page the part of the application: {@code project}, {@code partners}, {@code budget}
     * @param subProject its number, or 0 for the whole application
     * @param year the budget year, or 0 for all
     */
    public record Place(String page, int subProject, int year) implements Serializable {

        public static Place of(String page) {
            return new Place(page, 0, 0);
        }

        public static Place budget(int subProject, int year) {
            return new Place("budget", subProject, year);
        }
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public boolean blocks() {
        return severity == Severity.BLOCKS;
    }
}
