package org.allmenning.submission;

import java.io.Serializable;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.Measure;
import org.allmenning.shared.Money;

/**
 * What is different between two versions of an application, field by field and cell by cell. What is the same is left out,
 * and so is what follows from the cells, but for the sums.
 *
 * @param fields texts, partners, and what describes the sub-projects
 * @param sheets budget sheets that differ, in the order of the later version
 * @param sums of the sub-projects whose sums differ, and of the whole last
 */
public record Differences(Currency currency, List<Field> fields, List<Sheet> sheets, List<Sum> sums)
        implements Serializable {

    /** What became of something from one version to the next. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        static Kind of(Object before, Object after) {
            if (before == null) {
                return ADDED;
            }
            return after == null ? REMOVED : CHANGED;
        }
    }

    /** What can differ besides the budget. */
    public enum Name {
        TITLE,
        SUMMARY,
        LEAD,
        PARTNER,
        SUB_PROJECT,
        SUB_PROJECT_NUMBER,
        SUB_PROJECT_TITLE,
        ACTIVITIES,
        RESPONSIBLE,
        FIRST_DAY,
        LAST_DAY,
        /** What was filled in beside the budget. */
        ANSWER,
        /** A file that was added or taken out, by its name. */
        ATTACHMENT
    }

    /**
     * A field outside the budget sheets.
     *
     * @param subProject its number, or 0 for the application as a whole
     * @param key the name of the field that was filled in, or null for what the product names itself
     * @param before a text, a day, or a name in languages; null where there was nothing
     * @param after as {@code before}
     */
    public record Field(Name name, int subProject, String key, Serializable before, Serializable after)
            implements Serializable {

        public Kind kind() {
            return Kind.of(before, after);
        }

        /** Whether the applicant wrote it as running text, of which words can be compared. */
        public boolean isText() {
            return before instanceof String && after instanceof String && name != Name.SUB_PROJECT_NUMBER;
        }

        /** The words that stayed, went and came; only for a text. */
        public List<WordDifference.Piece> words() {
            return WordDifference.of((String) before, (String) after);
        }
    }

    /** The budget sheet of a sub-project; {@code number} and title of the later version that has it. */
    public record Sheet(Kind kind, int number, String title, List<Line> lines) implements Serializable {

        /** How many amounts, hours and rates differ. */
        public int cells() {
            return lines.stream().mapToInt(line -> line.cells().size()).sum();
        }
    }

    /**
     * A line that differs.
     *
     * @param before what it was, or null where it was added
     * @param after what it is, or null where it was removed
     */
    public record Line(LineName before, LineName after, List<Cell> cells) implements Serializable {

        public Kind kind() {
            return Kind.of(before, after);
        }

        /** What it is now, or was last. */
        public LineName name() {
            return after == null ? before : after;
        }

        /** Whether more than its cells differ. */
        public boolean isRenamed() {
            return kind() == Kind.CHANGED && !before.equals(after);
        }
    }

    /**
     * What a line says beside its cells.
     *
     * @param cost or else financing
     * @param code of the cost category or the source
     * @param status of the financing, or null
     * @param organisation whom it names, or null
     */
    public record LineName(boolean cost, String code, String status, String description, UUID organisation)
            implements Serializable {}

    /**
     * A cell; null where it was empty. Amounts and rates are minor units, hours are hundredths.
     */
    public record Cell(Measure measure, int year, Long before, Long after) implements Serializable {

        public long change() {
            return Math.subtractExact(after == null ? 0 : after, before == null ? 0 : before);
        }
    }

    /**
     * Sums of a sub-project, or of the whole where {@code number} is 0.
     *
     * @param cost in both versions; nothing where the sub-project was not there
     */
    public record Sum(int number, String title, Change cost, Change requested) implements Serializable {}

    /** A sum in both versions. */
    public record Change(Money before, Money after) implements Serializable {

        public Money by() {
            return after.minus(before);
        }

        public boolean isNone() {
            return before.equals(after);
        }
    }

    public Differences {
        fields = List.copyOf(fields);
        sheets = List.copyOf(sheets);
        sums = List.copyOf(sums);
    }

    public boolean isNone() {
        return fields.isEmpty() && sheets.isEmpty();
    }

    /** An amount or a rate of a cell; an empty one is nothing. */
    public Money money(Long minorUnits) {
        return new Money(minorUnits == null ? 0 : minorUnits, currency);
    }

    /** How many amounts, hours and rates differ. */
    public int cells() {
        return sheets.stream().mapToInt(Sheet::cells).sum();
    }

    /** The sums of the whole application. */
    public Sum whole() {
        return sums.get(sums.size() - 1);
    }

    /** From an earlier version to a later one of the same application. */
    public static Differences between(SubmittedApplication before, SubmittedApplication after) {
        return new DifferenceReader(before, after).read();
    }
}
