package org.allmenning.funding;

import java.io.Serializable;
import java.util.List;
import org.allmenning.shared.LocalizedText;

/**
 * What a rule found, and where.
 *
 * @param code a message key below {@code finding.}
 * @param type the kind of rule, or null where the budget itself does not add up
 * @param arguments the numbers that the sentence names
 * @param source where the rule stands, or null where {@code type} is
 */
public record Finding(
        String code, RuleType type, Severity severity, Place place, List<Serializable> arguments, LocalizedText source)
        implements Serializable {

    /**
     * Where to look.
     *
     * @param page the part of the application, such as {@code partners}, {@code budget} or {@code commitments}
     * @param subProject its number, or 0 for the whole application
     * @param line the cost line's place in the sheet of the sub-project, from 1, or 0
     * @param year the budget year, or 0 for all
     * @param field the name of a field on the page, or the measure of a cell; empty for the whole
     */
    public record Place(String page, int subProject, int line, int year, String field) implements Serializable {

        public static Place of(String page) {
            return new Place(page, 0, 0, 0, "");
        }

        /** @param field by the names that {@link ApplicationFacts} has */
        public static Place field(String page, String field) {
            return new Place(page, 0, 0, 0, field);
        }

        public static Place subProject(int number) {
            return new Place("subProjects", number, 0, 0, "");
        }

        public static Place budget(int subProject, int year) {
            return new Place("budget", subProject, 0, year, "");
        }

        public static Place cost(int subProject, int line) {
            return new Place("budget", subProject, line, 0, "");
        }

        /** @param measure the name of what the cell counts */
        public static Place cell(int subProject, int line, int year, String measure) {
            return new Place("budget", subProject, line, year, measure);
        }
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** For what every application must keep, whatever the call says. */
    public Finding(String code, Severity severity, Place place, List<Serializable> arguments) {
        this(code, null, severity, place, arguments, null);
    }

    public boolean blocks() {
        return severity == Severity.BLOCKS;
    }

    /** Whether the applicant is told; what only the officer shall look at is not. */
    public boolean isForApplicant() {
        return severity != Severity.ASKS_OFFICER;
    }
}
