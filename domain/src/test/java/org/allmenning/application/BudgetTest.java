package org.allmenning.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.allmenning.application.SubProjectBudget.Cost;
import org.allmenning.application.SubProjectBudget.Financing;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Money;
import org.allmenning.shared.ProjectPeriod;
import org.allmenning.shared.Share;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final Currency NOK = Currency.getInstance("NOK");
    private static final List<Integer> YEARS = List.of(2024, 2025);
    private static final UUID HAMMERFEST = new UUID(1, 1);
    private static final UUID HASVIK = new UUID(1, 2);

    @Test
    void own_work_is_financed_by_whoever_does_it_and_never_typed() {
        var sheet = aSheet(1)
                .withCost("personnel", 100, 100)
                .withOwnWork(HASVIK, 60, 60)
                .withOwnWork(HASVIK, 5, 0)
                .withOwnWork(null, 7, 7)
                .withGrant(100, 100)
                .build();

        assertThat(sheet.inKindByOrganisation().get(HASVIK).total()).isEqualTo(kroner(125));
        assertThat(sheet.inKindByOrganisation().get(HAMMERFEST).total()).isEqualTo(kroner(14));
        assertThat(sheet.balance().isNothing()).isTrue();
    }

    @Test
    void a_gap_is_found_per_sub_project_and_year_with_its_numbers() {
        var budget = budget(
                aSheet(1).withCost("personnel", 100, 100).withGrant(100, 70).build(),
                aSheet(2).withCost("travel", 10, 10).withGrant(10, 12).build());

        assertThat(budget.findings())
                .extracting("code", "place.subProject", "place.year")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("finding.financingMissing", 1, 2025),
                        org.assertj.core.groups.Tuple.tuple("finding.financingExceeds", 2, 2025));
        assertThat(budget.findings().get(0).arguments()).contains(kroner(30), kroner(100), kroner(70));
    }

    @Test
    void an_application_without_sub_projects_and_a_sub_project_without_costs_cannot_be_submitted() {
        assertThat(budget().findings()).extracting("code").containsExactly("finding.noSubProjects");
        assertThat(budget(aSheet(1).build()).findings()).extracting("code").containsExactly("finding.noCosts");
    }

    @Test
    void the_funding_share_is_rounded_for_reading_only() {
        var budget =
                budget(aSheet(1).withCost("personnel", 527, 0).withGrant(400, 0).build());

        assertThat(budget.fundingShare()).isEqualTo(new Share(7590));
    }

    @Property
    void sums_are_the_same_whichever_way_they_are_consolidated(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 0, max = 100_000_000_000L) Long> amounts,
            @ForAll @IntRange(min = 1, max = 3) int sheets) {
        var parts = new ArrayList<SubProjectBudget>();
        for (int number = 1; number <= sheets; number++) {
            var sheet = aSheet(number);
            for (int i = 0; i < amounts.size(); i++) {
                sheet.withCost(i % 2 == 0 ? "personnel" : "travel", amounts.get(i), amounts.get(i) / 3);
            }
            parts.add(sheet.build());
        }
        var budget = budget(parts.toArray(SubProjectBudget[]::new));

        var byCategory = AmountsPerYear.sum(NOK, YEARS, budget.costByCategory().values());
        var bySheet = AmountsPerYear.sum(
                NOK, YEARS, parts.stream().map(SubProjectBudget::cost).toList());

        assertThat(byCategory).isEqualTo(budget.cost()).isEqualTo(bySheet);
    }

    @Property
    void own_work_is_rounded_half_up_once_per_cell(
            @ForAll @LongRange(min = 0, max = 100_000_000) long hundredths,
            @ForAll @LongRange(min = 0, max = 1_000_000) long rate) {
        var exact = new java.math.BigDecimal(hundredths)
                .multiply(java.math.BigDecimal.valueOf(rate))
                .movePointLeft(2)
                .setScale(0, java.math.RoundingMode.HALF_UP);

        assertThat(InKindWork.value(hundredths, rate)).isEqualTo(exact.longValueExact());
    }

    private static Budget budget(SubProjectBudget... parts) {
        return new Budget(NOK, YEARS, List.of(parts));
    }

    private static Money kroner(long whole) {
        return Money.whole(whole, NOK);
    }

    private static SheetBuilder aSheet(int number) {
        return new SheetBuilder(number);
    }

    private static final class SheetBuilder {
        private final int number;
        private final List<Cost> costs = new ArrayList<>();
        private final List<Financing> financing = new ArrayList<>();

        SheetBuilder(int number) {
            this.number = number;
        }

        SheetBuilder withCost(String category, long first, long second) {
            costs.add(new Cost(UUID.randomUUID(), category, false, "", null, amounts(first, second), List.of()));
            return this;
        }

        SheetBuilder withOwnWork(UUID organisation, long first, long second) {
            costs.add(new Cost(
                    UUID.randomUUID(), "in_kind_work", true, "", organisation, amounts(first, second), List.of()));
            return this;
        }

        SheetBuilder withGrant(long first, long second) {
            financing.add(new Financing(
                    UUID.randomUUID(),
                    FinancingSource.THIS_CALL,
                    FinancingStatus.APPLIED_FOR,
                    "",
                    null,
                    amounts(first, second),
                    List.of()));
            return this;
        }

        SubProjectBudget build() {
            return new SubProjectBudget(
                    new UUID(2, number),
                    number,
                    "Delprosjekt " + number,
                    "",
                    HAMMERFEST,
                    ProjectPeriod.ofYears(2024, 2025),
                    NOK,
                    YEARS,
                    costs,
                    financing);
        }

        private static AmountsPerYear amounts(long first, long second) {
            var byYear = new HashMap<Integer, Money>(Map.of(2024, kroner(first), 2025, kroner(second)));
            return AmountsPerYear.of(NOK, YEARS, byYear);
        }
    }
}
