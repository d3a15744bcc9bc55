package org.allmenning.application;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Severity;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Money;
import org.allmenning.shared.Share;

/**
 * The budgets of all sub-projects together. Whatever is consolidated (by category, year, sub-project, organisation,
 * source) is computed here from the lines and stored nowhere.
 */
public record Budget(Currency currency, List<Integer> years, List<SubProjectBudget> subProjects)
        implements Serializable {

    public Budget {
        years = List.copyOf(years);
        subProjects = List.copyOf(subProjects);
    }

    public AmountsPerYear cost() {
        return sum(SubProjectBudget::cost);
    }

    public AmountsPerYear financed() {
        return sum(SubProjectBudget::financed);
    }

    public AmountsPerYear balance() {
        return financed().minus(cost());
    }

    public AmountsPerYear requested() {
        return sum(SubProjectBudget::requested);
    }

    /** The part of the total cost that is asked of the call, for reading: rounded half up to a basis point. */
    public Share fundingShare() {
        return Share.nearest(requested().total(), cost().total());
    }

    /** Costs by category code, in the order of first use. */
    public Map<String, AmountsPerYear> costByCategory() {
        return grouped(subProjects.stream()
                .flatMap(part -> part.costs().stream())
                .map(line -> Map.entry(line.category(), line.amounts()))
                .toList());
    }

    /** Money by source, without own work. */
    public Map<FinancingSource, AmountsPerYear> financingBySource() {
        return grouped(subProjects.stream()
                .flatMap(part -> part.financing().stream())
                .map(line -> Map.entry(line.source(), line.amounts()))
                .toList());
    }

    /** Own work by the organisation that does it. */
    public Map<UUID, AmountsPerYear> inKindByOrganisation() {
        return grouped(subProjects.stream()
                .flatMap(part -> part.inKindByOrganisation().entrySet().stream())
                .toList());
    }

    /** Own cash by the organisation that pays it. */
    public Map<UUID, AmountsPerYear> ownCashByOrganisation() {
        return grouped(subProjects.stream()
                .flatMap(part -> part.financing().stream()
                        .filter(line -> line.source() == FinancingSource.OWN_CASH)
                        .map(line -> Map.entry(
                                line.organisation() == null ? part.responsible() : line.organisation(),
                                line.amounts())))
                .toList());
    }

    /** What one participant bears: own cash and own work. */
    public Money shareOf(UUID participant) {
        var nothing = AmountsPerYear.of(currency, years, Map.of());
        return ownCashByOrganisation()
                .getOrDefault(participant, nothing)
                .total()
                .plus(inKindByOrganisation().getOrDefault(participant, nothing).total());
    }

    /** What a draft may break and a submission may not: balance per sub-project and year, and years in the period. */
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        if (subProjects.isEmpty()) {
            findings.add(blocking("finding.noSubProjects", Finding.Place.of("subProjects")));
        }
        for (var part : subProjects) {
            if (part.cost().isNothing()) {
                findings.add(blocking("finding.noCosts", Finding.Place.budget(part.number(), 0), part.number()));
            }
            part.balance().byYear().forEach((year, balance) -> {
                if (balance.isNegative()) {
                    findings.add(shortfall(part, year, balance));
                } else if (!balance.isZero()) {
                    findings.add(surplus(part, year, balance));
                }
            });
            part.yearsOutsidePeriod()
                    .forEach(year -> findings.add(blocking(
                            "finding.yearOutsidePeriod",
                            Finding.Place.budget(part.number(), year),
                            part.number(),
                            java.time.Year.of(year))));
        }
        return List.copyOf(findings);
    }

    private static Finding shortfall(SubProjectBudget part, int year, Money balance) {
        return blocking(
                "finding.financingMissing",
                Finding.Place.budget(part.number(), year),
                part.number(),
                java.time.Year.of(year),
                Money.nothing(balance.currency()).minus(balance),
                part.cost().in(year),
                part.financed().in(year));
    }

    private static Finding surplus(SubProjectBudget part, int year, Money balance) {
        return blocking(
                "finding.financingExceeds",
                Finding.Place.budget(part.number(), year),
                part.number(),
                java.time.Year.of(year),
                balance,
                part.cost().in(year),
                part.financed().in(year));
    }

    private static Finding blocking(String code, Finding.Place place, java.io.Serializable... arguments) {
        return new Finding(code, Severity.BLOCKS, place, List.of(arguments));
    }

    private AmountsPerYear sum(Function<SubProjectBudget, AmountsPerYear> part) {
        return AmountsPerYear.sum(
                currency, years, subProjects.stream().map(part).toList());
    }

    private <K> Map<K, AmountsPerYear> grouped(List<Map.Entry<K, AmountsPerYear>> entries) {
        var groups = new LinkedHashMap<K, List<AmountsPerYear>>();
        entries.forEach(entry ->
                groups.computeIfAbsent(entry.getKey(), key -> new ArrayList<>()).add(entry.getValue()));
        var sums = new LinkedHashMap<K, AmountsPerYear>();
        groups.forEach((key, amounts) -> sums.put(key, AmountsPerYear.sum(currency, years, amounts)));
        return sums;
    }
}
