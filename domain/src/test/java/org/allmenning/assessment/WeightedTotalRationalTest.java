package org.allmenning.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.allmenning.funding.Criterion;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Share;
import org.junit.jupiter.api.Test;

/**
 * Totals of cases and their order against a second calculation in fractions, which knows nothing of basis points: 10,000 calls
 * with two applications each, with random weights and scales, several reviewers, points that a panel agreed on for some criteria,
 * scores that are missing and totals that tie.
 */
class WeightedTotalRationalTest {

    private static final int CASES = 10_000;

    private final Random random = new Random(4);

    /** A fraction in lowest terms over a positive denominator. */
    private record Fraction(BigInteger above, BigInteger below) {

        static final Fraction NOTHING = of(0, 1);

        static Fraction of(long above, long below) {
            return reduced(BigInteger.valueOf(above), BigInteger.valueOf(below));
        }

        static Fraction reduced(BigInteger above, BigInteger below) {
            var common = above.gcd(below).max(BigInteger.ONE);
            return new Fraction(above.divide(common), below.divide(common));
        }

        Fraction plus(Fraction other) {
            return reduced(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Fraction times(Fraction other) {
            return reduced(above.multiply(other.above), below.multiply(other.below));
        }

        Fraction over(Fraction other) {
            return reduced(above.multiply(other.below), below.multiply(other.above));
        }

        int compare(Fraction other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below));
        }

        BigDecimal rounded() {
            return new BigDecimal(above).divide(new BigDecimal(below), 1, RoundingMode.HALF_UP);
        }
    }

    /** A reviewer's points, one per criterion; null where the score is missing. */
    private record Sheet(List<Integer> points) {}

    @Test
    void totals_of_cases_and_their_order_agree_with_fractions_in_ten_thousand_cases() {
        int ties = 0;
        int missing = 0;
        int compared = 0;
        int partly = 0;
        for (int i = 0; i < CASES; i++) {
            var weights = weights(1 + random.nextInt(6));
            int scale = 1 + random.nextInt(10);
            var first = sheets(weights.size(), scale);
            var agreed = agreed(weights.size(), scale);
            var twice = random.nextInt(4) == 0;
            var second = twice ? doubled(first) : sheets(weights.size(), scale);
            var agreedThere = twice ? agreed : agreed(weights.size(), scale);

            var ours = ofCase(first, agreed, weights, scale);
            var theirs = ofCase(second, agreedThere, weights, scale);
            var expected = expected(first, agreed, weights, scale);
            var expectedOther = expected(second, agreedThere, weights, scale);

            assertThat(ours.isPresent()).isEqualTo(expected.isPresent());
            ours.ifPresent(total -> assertThat(total.rounded())
                    .isEqualByComparingTo(expected.orElseThrow().rounded()));
            missing += expected.isEmpty() ? 1 : 0;
            if (ours.isPresent() && theirs.isPresent()) {
                int order = expected.orElseThrow().compare(expectedOther.orElseThrow());
                assertThat(Integer.signum(ours.get().compareTo(theirs.get()))).isEqualTo(order);
                assertThat(ours.equals(theirs)).isEqualTo(order == 0);
                assertThat(order != 0 || ours.get().hashCode() == theirs.get().hashCode())
                        .isTrue();
                ties += order == 0 ? 1 : 0;
                compared++;
                partly += agreed.contains(null) && agreed.stream().anyMatch(Objects::nonNull) ? 1 : 0;
            }
        }
        assertThat(ties).isGreaterThan(1_000);
        assertThat(missing).isGreaterThan(300);
        assertThat(compared).isGreaterThan(7_000);
        assertThat(partly).isGreaterThan(2_000);
    }

    @Test
    void a_draft_counts_only_what_has_points_as_fractions_do() {
        for (int i = 0; i < CASES; i++) {
            var weights = weights(1 + random.nextInt(6));
            int scale = 1 + random.nextInt(10);
            var sheet = sheet(weights.size(), scale);

            var soFar = TotalSoFar.of(scores(sheet), criteria(weights), scale);

            var points = Fraction.NOTHING;
            var whole = Fraction.NOTHING;
            for (int at = 0; at < weights.size(); at++) {
                if (sheet.points().get(at) != null) {
                    points = points.plus(Fraction.of((long) sheet.points().get(at) * weights.get(at), scale));
                    whole = whole.plus(Fraction.of(weights.get(at), 1));
                }
            }
            if (whole.equals(Fraction.NOTHING)) {
                assertThat(soFar.rounded()).isNull();
            } else {
                assertThat(soFar.rounded())
                        .isEqualByComparingTo(
                                points.over(whole).times(Fraction.of(100, 1)).rounded());
            }
        }
    }

    /** As handing in lets it: an incomplete sheet is not among those of the case. */
    private static Optional<WeightedTotal> ofCase(
            List<Sheet> sheets, List<Integer> agreed, List<Integer> weights, int scale) {
        var consensus = new ArrayList<Consensus>();
        for (int at = 0; at < agreed.size(); at++) {
            if (agreed.get(at) != null) {
                consensus.add(new Consensus("c" + at, agreed.get(at), "x"));
            }
        }
        var handedIn = complete(sheets).map(WeightedTotalRationalTest::scores).toList();
        return WeightedTotal.ofCase(handedIn, consensus, criteria(weights), scale);
    }

    private static Stream<Sheet> complete(List<Sheet> sheets) {
        return sheets.stream().filter(sheet -> sheet.points().stream().noneMatch(Objects::isNull));
    }

    /** The sum of points/scale × weight/10,000 × 100, where the points are agreed ones or else the mean of the complete sheets. */
    private static Optional<Fraction> expected(
            List<Sheet> sheets, List<Integer> agreed, List<Integer> weights, int scale) {
        var complete = complete(sheets).toList();
        var sum = Fraction.NOTHING;
        for (int at = 0; at < weights.size(); at++) {
            var points = Fraction.NOTHING;
            if (agreed.get(at) != null) {
                points = Fraction.of(agreed.get(at), 2);
            } else if (complete.isEmpty()) {
                return Optional.empty();
            } else {
                for (var sheet : complete) {
                    points = points.plus(Fraction.of(sheet.points().get(at), complete.size()));
                }
            }
            sum = sum.plus(points.times(Fraction.of(weights.get(at), 100L * scale)));
        }
        return Optional.of(sum);
    }

    /** What a panel agreed on per criterion, in half points: for half of the cases nothing at all; null where it did not. */
    private List<Integer> agreed(int criteria, int scale) {
        var any = random.nextBoolean();
        var agreed = new ArrayList<Integer>();
        for (int at = 0; at < criteria; at++) {
            agreed.add(any && random.nextBoolean() ? (Integer) random.nextInt(2 * scale + 1) : null);
        }
        return agreed;
    }

    /** Weights in basis points that add up to the whole. */
    private List<Integer> weights(int number) {
        var weights = new ArrayList<Integer>();
        int left = 10_000;
        for (int at = 1; at < number; at++) {
            int weight = 1 + random.nextInt(Math.max(1, left - (number - at)));
            weights.add(weight);
            left -= weight;
        }
        weights.add(left);
        return weights;
    }

    private List<Sheet> sheets(int criteria, int scale) {
        var sheets = new ArrayList<Sheet>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            sheets.add(sheet(criteria, scale));
        }
        return sheets;
    }

    private Sheet sheet(int criteria, int scale) {
        var points = new ArrayList<Integer>();
        for (int at = 0; at < criteria; at++) {
            points.add(random.nextInt(20) == 0 ? null : (Integer) random.nextInt(scale + 1));
        }
        return new Sheet(points);
    }

    /** The same sheets twice: another number of reviewers, and the very same mean. */
    private static List<Sheet> doubled(List<Sheet> sheets) {
        var doubled = new ArrayList<>(sheets);
        doubled.addAll(sheets);
        return doubled;
    }

    private static List<Score> scores(Sheet sheet) {
        var scores = new ArrayList<Score>();
        for (int at = 0; at < sheet.points().size(); at++) {
            if (sheet.points().get(at) != null) {
                scores.add(new Score("c" + at, sheet.points().get(at), "x"));
            }
        }
        return scores;
    }

    private static List<Criterion> criteria(List<Integer> weights) {
        var criteria = new ArrayList<Criterion>();
        for (int at = 0; at < weights.size(); at++) {
            criteria.add(new Criterion("c" + at, LocalizedText.of(Language.NB, "c"), new Share(weights.get(at))));
        }
        return criteria;
    }
}
