package org.allmenning.decision;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.allmenning.shared.Alphabet;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/**
 * What an authority’s applications come to, counted in several ways. Withdrawn applications and lists of earlier years are in
 * none of them.
 *
 * @param total of everything counted
 * @param tables the same applications by year, county, size and theme; an application with two themes stands in both
 * @param stages how long the applications took
 */
public record Statistics(Figures total, List<Table> tables, List<Stage> stages) implements Serializable {

    private static final int MOST_MUNICIPALITIES = 5;
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

    /** By what applications are told apart. */
    public enum Dimension {
        YEAR,
        COUNTY,
        /** By how many municipalities apply together, since the register knows no inhabitants. */
        SIZE,
        THEME
    }

    /** From one moment of a case to the next. */
    public enum Way {
        SUBMITTED_TO_ASSIGNED,
        ASSIGNED_TO_HANDED_IN,
        HANDED_IN_TO_DECIDED,
        DECIDED_TO_PUBLISHED,
        ALTOGETHER;

        private Instant begun(CaseFacts.Moments moments) {
            return switch (this) {
                case SUBMITTED_TO_ASSIGNED, ALTOGETHER -> moments.submitted();
                case ASSIGNED_TO_HANDED_IN -> moments.assigned();
                case HANDED_IN_TO_DECIDED -> moments.handedIn();
                case DECIDED_TO_PUBLISHED -> moments.decided();
            };
        }

        private Instant ended(CaseFacts.Moments moments) {
            return switch (this) {
                case SUBMITTED_TO_ASSIGNED -> moments.assigned();
                case ASSIGNED_TO_HANDED_IN -> moments.handedIn();
                case HANDED_IN_TO_DECIDED -> moments.decided();
                case DECIDED_TO_PUBLISHED, ALTOGETHER -> moments.published();
            };
        }

        /** Nothing while either end is missing, nor where they lie the wrong way round, as where scores came late. */
        private Stream<Duration> of(CaseFacts.Moments moments) {
            var begun = begun(moments);
            var ended = ended(moments);
            return begun == null || ended == null || ended.isBefore(begun)
                    ? Stream.empty()
                    : Stream.of(Duration.between(begun, ended));
        }
    }

    /**
     * Applications and what became of them.
     *
     * @param decided how many have a decision
     * @param awards how many of those were awarded
     */
    public record Figures(int applications, Money requested, int decided, int awards, Money awarded)
            implements Serializable {

        static Figures of(Collection<CaseFacts> cases, Currency currency) {
            return new Figures(
                    cases.size(),
                    sum(cases, CaseFacts::requested, currency),
                    (int) cases.stream().filter(CaseFacts::decided).count(),
                    (int) cases.stream().filter(CaseFacts::isAwarded).count(),
                    sum(cases, CaseFacts::awarded, currency));
        }

        private static Money sum(Collection<CaseFacts> cases, Function<CaseFacts, Money> amount, Currency currency) {
            return cases.stream().map(amount).reduce(Money.nothing(currency), Money::plus);
        }

        /** Awards among the decided, in basis points rounded half up; null while nothing is decided. */
        public Integer success() {
            return decided == 0 ? null : (int) ((20_000L * awards + decided) / (2L * decided));
        }
    }

    /**
     * One row.
     *
     * @param key a year, a code of a county or theme, a number of municipalities; empty for none
     * @param name of a county or theme, else null
     */
    public record Line(String key, LocalizedText name, Figures figures) implements Serializable {}

    /** The applications told apart in one way. */
    public record Table(Dimension dimension, List<Line> lines) implements Serializable {

        public Table {
            lines = List.copyOf(lines);
        }

        /** Counties and themes in the order of the reader's alphabet, numbers in theirs; what has no name stands last. */
        public List<Line> sorted(Language language) {
            return lines.stream()
                    .sorted(Comparator.comparing(
                            line -> line.name() == null
                                    ? null
                                    : line.name().in(language).text(),
                            Comparator.nullsLast(Alphabet.of(language))))
                    .toList();
        }
    }

    /**
     * How long one stage took.
     *
     * @param cases how many applications went through it
     * @param median in days with one decimal: half of the cases took no longer
     * @param longest in days with one decimal
     */
    public record Stage(Way way, int cases, BigDecimal median, BigDecimal longest) implements Serializable {}

    public Statistics {
        tables = List.copyOf(tables);
        stages = List.copyOf(stages);
    }

    /** @param cases all in this currency */
    public static Statistics of(Collection<CaseFacts> cases, Currency currency) {
        return new Statistics(
                Figures.of(cases, currency),
                List.of(
                        table(
                                Dimension.YEAR,
                                cases,
                                currency,
                                one -> Stream.of(String.valueOf(one.year())),
                                key -> null),
                        table(
                                Dimension.COUNTY,
                                cases,
                                currency,
                                one -> Stream.of(Objects.requireNonNullElse(one.countyCode(), "")),
                                key -> first(cases, one -> key.equals(one.countyCode()) ? one.countyName() : null)),
                        table(
                                Dimension.SIZE,
                                cases,
                                currency,
                                one -> Stream.of(String.valueOf(Math.min(MOST_MUNICIPALITIES, one.municipalities()))),
                                key -> null),
                        table(
                                Dimension.THEME,
                                cases,
                                currency,
                                one -> one.themes().isEmpty()
                                        ? Stream.of("")
                                        : one.themes().stream().map(CaseFacts.Theme::code),
                                key -> first(cases, one -> name(one, key)))),
                Arrays.stream(Way.values())
                        .flatMap(way -> stage(way, cases).stream())
                        .toList());
    }

    private static Table table(
            Dimension dimension,
            Collection<CaseFacts> cases,
            Currency currency,
            Function<CaseFacts, Stream<String>> keys,
            Function<String, LocalizedText> name) {
        Map<String, List<CaseFacts>> groups = new TreeMap<>();
        cases.forEach(one -> keys.apply(one).forEach(key -> groups.computeIfAbsent(key, first -> new ArrayList<>())
                .add(one)));
        return new Table(
                dimension,
                groups.entrySet().stream()
                        .map(group -> new Line(
                                group.getKey(), name.apply(group.getKey()), Figures.of(group.getValue(), currency)))
                        .sorted(Comparator.comparing(line -> line.key().isEmpty()))
                        .toList());
    }

    private static LocalizedText name(CaseFacts one, String theme) {
        return one.themes().stream()
                .filter(ticked -> ticked.code().equals(theme))
                .map(CaseFacts.Theme::name)
                .findFirst()
                .orElse(null);
    }

    private static LocalizedText first(Collection<CaseFacts> cases, Function<CaseFacts, LocalizedText> name) {
        return cases.stream().map(name).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static List<Stage> stage(Way way, Collection<CaseFacts> cases) {
        var took = cases.stream().flatMap(one -> way.of(one.moments())).sorted().toList();
        return took.isEmpty()
                ? List.of()
                : List.of(new Stage(
                        way, took.size(), days(took.get((took.size() - 1) / 2)), days(took.get(took.size() - 1))));
    }

    private static BigDecimal days(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds()).divide(SECONDS_OF_A_DAY, 1, RoundingMode.HALF_UP);
    }
}
