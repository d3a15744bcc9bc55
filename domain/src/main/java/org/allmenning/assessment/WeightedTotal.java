package org.allmenning.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.allmenning.funding.Criterion;

/**
 * A weighted total from 0 to 100, exact: the numerator over {@code scale × 10,000}, times 100. A missing score makes no
 * total; it is never counted as zero.
 *
 * @param numerator the sum of points × weight in basis points, over all reviewers
 * @param reviewers how many reviewers are in it
 * @param scale the top of the scale
 */
public record WeightedTotal(long numerator, int reviewers, int scale)
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

    /** The mean of several reviewers' totals, exact as well; empty where there is none. */
    static Optional<WeightedTotal> mean(Collection<WeightedTotal> totals) {
        return totals.stream()
                .reduce((one, other) ->
                        new WeightedTotal(one.numerator + other.numerator, one.reviewers + other.reviewers, one.scale));
    }

    /** For reading, with one decimal, rounded half up. */
    public BigDecimal rounded() {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(10_000L * scale * reviewers), 1, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(WeightedTotal other) {
        return Long.compare(
                Math.multiplyExact(numerator, (long) other.reviewers * other.scale),
                Math.multiplyExact(other.numerator, (long) reviewers * scale));
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
