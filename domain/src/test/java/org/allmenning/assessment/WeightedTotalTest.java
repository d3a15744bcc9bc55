package org.allmenning.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.allmenning.funding.Criterion;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Share;
import org.junit.jupiter.api.Test;

class WeightedTotalTest {

    private static final List<Criterion> CRITERIA =
            List.of(criterion("a", 5_000), criterion("b", 3_000), criterion("c", 2_000));

    @Test
    void the_top_of_the_scale_everywhere_is_100_and_nothing_is_0() {
        assertThat(total(5, 5, 5).rounded()).isEqualByComparingTo("100.0");
        assertThat(total(0, 0, 0).rounded()).isEqualByComparingTo("0.0");
    }

    @Test
    void a_missing_score_makes_no_total_instead_of_a_zero() {
        var scores = List.of(new Score("a", 5, "x"), new Score("b", 5, "x"));

        assertThat(WeightedTotal.of(scores, CRITERIA, 5)).isEmpty();
    }

    @Test
    void totals_of_different_numbers_of_reviewers_are_compared_exactly() {
        var one = total(4, 3, 2);
        var three = together(List.of(sheet(4, 3, 2), sheet(4, 3, 2), sheet(4, 3, 2)));

        assertThat(three).isEqualTo(one).isEqualByComparingTo(one);
        assertThat(together(List.of(sheet(4, 3, 2), sheet(4, 3, 3)))).isGreaterThan(one);
    }

    @Property
    void the_mean_agrees_with_an_independent_calculation(
            @ForAll @Size(min = 1, max = 5)
                    List<@Size(value = 3) List<@IntRange(min = 0, max = 5) Integer>> reviewers) {
        var sheets = new ArrayList<List<Score>>();
        var sum = BigDecimal.ZERO;
        for (var points : reviewers) {
            sheets.add(sheet(points.get(0), points.get(1), points.get(2)));
            sum = sum.add(new BigDecimal("10").multiply(BigDecimal.valueOf(points.get(0))))
                    .add(new BigDecimal("6").multiply(BigDecimal.valueOf(points.get(1))))
                    .add(new BigDecimal("4").multiply(BigDecimal.valueOf(points.get(2))));
        }

        var expected = sum.divide(BigDecimal.valueOf(reviewers.size()), 1, java.math.RoundingMode.HALF_UP);
        assertThat(WeightedTotal.ofCase(sheets, List.of(), CRITERIA, 5)
                        .orElseThrow()
                        .rounded())
                .isEqualByComparingTo(expected);
    }

    private static WeightedTotal total(int a, int b, int c) {
        return WeightedTotal.of(sheet(a, b, c), CRITERIA, 5).orElseThrow();
    }

    private static WeightedTotal together(List<List<Score>> sheets) {
        return WeightedTotal.ofCase(sheets, List.of(), CRITERIA, 5).orElseThrow();
    }

    private static List<Score> sheet(int a, int b, int c) {
        return List.of(new Score("a", a, "x"), new Score("b", b, "x"), new Score("c", c, "x"));
    }

    private static Criterion criterion(String code, int weight) {
        return new Criterion(code, LocalizedText.of(Language.NB, code), new Share(weight));
    }
}
