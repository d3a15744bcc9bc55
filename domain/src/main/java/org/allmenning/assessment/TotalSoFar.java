package org.allmenning.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.allmenning.funding.Criterion;
import org.allmenning.shared.Share;

/**
 * What a draft comes to over the criteria that have points; those without are left out and never counted as zero. It is for
 * the reviewer alone and no total of the case.
 *
 * @param numerator the sum of points × weight in basis points
 * @param weight of the criteria that have points, in basis points
 * @param criteria how many have points
 * @param finished how many have points and a reason
 * @param scale the top of the scale
 */
public record TotalSoFar(long numerator, int weight, int criteria, int finished, int scale) implements Serializable {

    static TotalSoFar of(Collection<Score> scores, Collection<Criterion> criteria, int scale) {
        long numerator = 0;
        int weight = 0;
        int scored = 0;
        int finished = 0;
        for (var criterion : criteria) {
            for (var score : scores) {
                if (score.points() != null && score.criterion().equals(criterion.code())) {
                    numerator += (long) score.points() * criterion.weight().basisPoints();
                    weight += criterion.weight().basisPoints();
                    scored++;
                    finished += score.reason().isEmpty() ? 0 : 1;
                }
            }
        }
        return new TotalSoFar(numerator, weight, scored, finished, scale);
    }

    /** From 0 to 100 with one decimal, rounded half up; null while no criterion of any weight has points. */
    public BigDecimal rounded() {
        return weight == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf((long) weight * scale), 1, RoundingMode.HALF_UP);
    }

    /** How much of the whole weight is in it. */
    public Share share() {
        return new Share(weight);
    }
}
