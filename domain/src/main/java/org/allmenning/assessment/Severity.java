package org.allmenning.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.funding.FundingCall;

/**
 * How a reviewer's totals lie against the others' on the same applications: the mean of the reviewer's totals minus the mean,
 * over the same applications, of the means of the others. It is shown and never applied.
 *
 * @param applications on which the reviewer and at least one other handed in
 * @param difference of 100 points, computed exactly and rounded half up to one decimal; null without such an application
 */
public record Severity(UUID reviewerId, int applications, BigDecimal difference) implements Serializable {

    /** @param counting the reviews of a call that count */
    static Severity of(UUID reviewerId, Collection<Review> counting, FundingCall call) {
        var above = BigInteger.ZERO;
        var below = BigInteger.ONE;
        int applications = 0;
        var bySubmission = counting.stream()
                .filter(review -> review.total(call).isPresent())
                .collect(Collectors.groupingBy(Review::submissionId));
        for (var reviews : bySubmission.values()) {
            long own = sum(reviews, reviewerId, true, call);
            long others = sum(reviews, reviewerId, false, call);
            int number = reviews.size() - 1;
            if (number == 0
                    || reviews.stream().noneMatch(review -> review.reviewerId().equals(reviewerId))) {
                continue;
            }
            var part =
                    BigInteger.valueOf(own).multiply(BigInteger.valueOf(number)).subtract(BigInteger.valueOf(others));
            above = above.multiply(BigInteger.valueOf(number)).add(part.multiply(below));
            below = below.multiply(BigInteger.valueOf(number));
            var common = above.gcd(below);
            above = above.divide(common);
            below = below.divide(common);
            applications++;
        }
        return new Severity(
                reviewerId, applications, applications == 0 ? null : rounded(above, below, applications, call));
    }

    private static long sum(List<Review> reviews, UUID reviewerId, boolean own, FundingCall call) {
        return reviews.stream()
                .filter(review -> review.reviewerId().equals(reviewerId) == own)
                .mapToLong(review -> review.total(call).orElseThrow().numerator())
                .sum();
    }

    private static BigDecimal rounded(BigInteger above, BigInteger below, int applications, FundingCall call) {
        var whole = below.multiply(BigInteger.valueOf(10_000L * call.scoreScale() * applications));
        return new BigDecimal(above.multiply(BigInteger.valueOf(100)))
                .divide(new BigDecimal(whole), 1, RoundingMode.HALF_UP);
    }
}
