package org.allmenning.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allmenning.funding.Criterion;

/**
 * A weighted total from 0 to 100, exact: the numerator over {@code scale × 10,000}, times 100. A missing score makes no
 * total; it is never counted as zero.
 *
 * @param numerator the sum of points × weight in basis points, over all parts
 * @param parts how many sums of points are in it, of which it is the mean: one for each reviewer, and twice as many where a
 *     panel agreed on half points
 * @param scale the top of the scale
 */
public record WeightedTotal(long numerator, int parts, int scale)
        implements Comparable<WeightedTotal>, java.io.Serializable {

    /** One reviewer's total, or empty while a criterion lacks its score. */
    static Optional<WeightedTotal> of(Collection<Score> scores, Collection<Criterion> criteria, int scale) {
        long sum = 0;
        for (var criterion : criteria) {
            var score = scores.stream()
                    .filter(candidate -> candidate.criterion().equals(criterion.code()))
                    .findFirst();
            if (score.isEmpty() || score.get().points() == null) {
                return Optional.empty();
            }
            sum += (long) score.get().points() * criterion.weight().basisPoints();
        }
        return criteria.isEmpty() ? Optional.empty() : Optional.of(new WeightedTotal(sum, 1, scale));
    }

    /**
     * The total of a case: per criterion what the panel agreed on, else the mean of what the reviewers handed in. With nothing
     * agreed it is the mean of the reviewers' totals.
     *
     * @param handedIn the complete scores of each reviewer who handed in
     * @return empty while a criterion has neither
     */
    static Optional<WeightedTotal> ofCase(
            Collection<List<Score>> handedIn, Collection<Consensus> agreed, Collection<Criterion> criteria, int scale) {
        int parts = 2 * Math.max(1, handedIn.size());
        long sum = 0;
        for (var criterion : criteria) {
            var consensus = agreed.stream()
                    .filter(one -> one.criterion().equals(criterion.code()))
                    .findFirst();
            if (consensus.isEmpty() && handedIn.isEmpty()) {
                return Optional.empty();
            }
            long points = consensus.isPresent()
                    ? (long) consensus.get().halfPoints() * (parts / 2)
                    : 2 * given(handedIn, criterion);
            sum += points * criterion.weight().basisPoints();
        }
        return criteria.isEmpty() ? Optional.empty() : Optional.of(new WeightedTotal(sum, parts, scale));
    }

    private static long given(Collection<List<Score>> handedIn, Criterion criterion) {
        return handedIn.stream()
                .flatMap(List::stream)
                .filter(score -> score.criterion().equals(criterion.code()))
                .mapToLong(Score::points)
                .sum();
    }

    /** For reading, with one decimal, rounded half up. */
    public BigDecimal rounded() {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(10_000L * scale * parts), 1, RoundingMode.HALF_UP);
    }

    /** Exactly, as a whole number and a fraction in lowest terms: {@code 93 2/3}, {@code 60}. */
    public String exact() {
        long below = 100L * scale * parts;
        long rest = numerator % below;
        var common = BigInteger.valueOf(rest).gcd(BigInteger.valueOf(below)).longValueExact();
        return numerator / below + (rest == 0 ? "" : " " + rest / common + "/" + below / common);
    }

    @Override
    public int compareTo(WeightedTotal other) {
        return Long.compare(
                Math.multiplyExact(numerator, (long) other.parts * other.scale),
                Math.multiplyExact(other.numerator, (long) parts * scale));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeightedTotal total && compareTo(total) == 0;
    }

    @Override
    public int hashCode() {
        return rounded().hashCode();
    }
}
