package org.allmenning.assessment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.allmenning.shared.Alphabet;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;

/** A column of the list of cases, by which it can be sorted. */
public enum CaseColumn {
    NUMBER,
    TITLE,
    COUNTY,
    KIND,
    STATUS,
    FINDINGS,
    REVIEW,
    POINTS,
    REQUESTED,
    COST;

    /** How the address of the list names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CaseColumn> of(String word) {
        return Arrays.stream(values())
                .filter(column -> column.word().equals(word))
                .findFirst();
    }

    /**
     * Smallest first; names in the reader's alphabet, what is missing last either way, ties by number.
     *
     * @param descending largest first
     */
    Comparator<CaseLine> order(Language language, boolean descending) {
        Comparator<CaseLine> order =
                switch (this) {
                    case NUMBER -> Comparator.comparingInt(CaseLine::caseNumber);
                    case TITLE ->
                        Alphabet.by(language, line -> line.row().receipt().title());
                    case COUNTY ->
                        Comparator.comparing(
                                line -> county(line, language), nullsLast(Alphabet.of(language), descending));
                    case KIND -> Comparator.comparing(CaseLine::continuing);
                    case STATUS -> Comparator.comparing(line -> line.row().status());
                    case FINDINGS -> Comparator.comparingInt(CaseLine::findings);
                    case REVIEW ->
                        Comparator.comparingInt(CaseLine::handedIn)
                                .thenComparing(line -> line.inHand().size());
                    case POINTS ->
                        Comparator.comparing(
                                line -> line.row().total(),
                                nullsLast(Comparator.<WeightedTotal>naturalOrder(), descending));
                    case REQUESTED ->
                        Comparator.comparingLong(line -> line.row().requested().minorUnits());
                    case COST ->
                        Comparator.comparingLong(line -> line.row().totalCost().minorUnits());
                };
        return (descending ? order.reversed() : order).thenComparingInt(CaseLine::caseNumber);
    }

    private static String county(CaseLine line, Language language) {
        LocalizedText county = line.row().county();
        return county == null ? null : county.in(language).text();
    }

    /** The order is turned round as a whole: then what is missing must come first to end up last. */
    private static <T> Comparator<T> nullsLast(Comparator<T> order, boolean descending) {
        return descending ? Comparator.nullsFirst(order) : Comparator.nullsLast(order);
    }
}
