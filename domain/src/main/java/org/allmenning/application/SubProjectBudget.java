package org.allmenning.application;

import java.io.Serializable;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Money;
import org.allmenning.shared.ProjectPeriod;

/**
 * The budget sheet of one sub-project as it stands: cost lines, financing lines, and what follows from them.
 *
 * @param responsible the participant who answers for the sub-project, and bears own work where a line names nobody
 */
public record SubProjectBudget(
        UUID id,
        int number,
        String title,
        String activities,
        UUID responsible,
        ProjectPeriod period,
        Currency currency,
        List<Integer> years,
        List<Cost> costs,
        List<Financing> financing)
        implements Serializable {

    /** A cell as the reader sees it; {@code units} is null while nothing was typed. */
    public record Cell(Measure measure, int year, Long units, long revision) implements Serializable {}

    /** A cost line. For own work the amounts are computed from the cells. */
    public record Cost(
            UUID lineId,
            String category,
            boolean inKind,
            String description,
            UUID organisation,
            AmountsPerYear amounts,
            List<Cell> cells)
            implements Serializable {}

    /** A financing line. */
    public record Financing(
            UUID lineId,
            FinancingSource source,
            FinancingStatus status,
            String description,
            UUID organisation,
            AmountsPerYear amounts,
            List<Cell> cells)
            implements Serializable {}

    public SubProjectBudget {
        years = List.copyOf(years);
        costs = List.copyOf(costs);
        financing = List.copyOf(financing);
    }

    public AmountsPerYear cost() {
        return AmountsPerYear.sum(
                currency, years, costs.stream().map(Cost::amounts).toList());
    }

    /** All financing, own work included. */
    public AmountsPerYear financed() {
        return AmountsPerYear.sum(
                currency,
                years,
                Stream.concat(financing.stream().map(Financing::amounts), inKindByOrganisation().values().stream())
                        .toList());
    }

    /** Financing minus cost: nothing where the sheet balances, negative where money is missing. */
    public AmountsPerYear balance() {
        return financed().minus(cost());
    }

    /** What is asked of the call. */
    public AmountsPerYear requested() {
        return AmountsPerYear.sum(
                currency,
                years,
                financing.stream()
                        .filter(line -> line.source() == FinancingSource.THIS_CALL)
                        .map(Financing::amounts)
                        .toList());
    }

    /** The financing by own work, derived from the cost lines per bearing organisation, never typed. */
    public Map<UUID, AmountsPerYear> inKindByOrganisation() {
        var derived = new LinkedHashMap<UUID, AmountsPerYear>();
        for (var line : costs) {
            if (line.inKind()) {
                var bearer = line.organisation() == null ? responsible : line.organisation();
                derived.merge(
                        bearer,
                        line.amounts(),
                        (one, other) -> AmountsPerYear.sum(currency, years, List.of(one, other)));
            }
        }
        return derived;
    }

    /** Years that have an amount but lie outside the period. */
    public List<Integer> yearsOutsidePeriod() {
        return years.stream()
                .filter(year -> !period.coversYear(year))
                .filter(year ->
                        !(cost().in(year).isZero() && financed().in(year).isZero()))
                .toList();
    }

    public Money totalCost() {
        return cost().total();
    }
}
