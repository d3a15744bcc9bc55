package org.allmenning.api.v1;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Currency;
import org.allmenning.application.Budget;
import org.allmenning.application.Measure;
import org.allmenning.application.SubProjectBudget;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;

/** The budget of a draft: sheets of the sub-projects with lines and cells, and what is consolidated from them. */
final class BudgetJson {

    private static final int HOUR_DECIMALS = 2;

    private final Budget budget;
    private final Language language;

    private BudgetJson(Budget budget, Language language) {
        this.budget = budget;
        this.language = language;
    }

    static JsonObject write(Budget budget, Language language) {
        return new BudgetJson(budget, language).json();
    }

    /** What a cell holds: an amount or a number of hours as a plain decimal, or null while it is empty. */
    static JsonValue units(Measure measure, Long units, Currency currency) {
        if (units == null) {
            return JsonValue.NULL;
        }
        var value = measure == Measure.HOURS
                ? BigDecimal.valueOf(units, HOUR_DECIMALS)
                : new Money(units, currency).toDecimal();
        return Json.createValue(value.toPlainString());
    }

    private JsonObject json() {
        return new Fields(language)
                .add("currency", budget.currency().getCurrencyCode())
                .add("years", budget.years(), Json::createValue)
                .add("subProjects", budget.subProjects(), this::subProject)
                .add("cost", budget.cost())
                .add("financed", budget.financed())
                .add("balance", budget.balance())
                .add("requested", budget.requested())
                .add("fundingShareBasisPoints", budget.fundingShare().basisPoints())
                .addSums("costByCategory", budget.costByCategory())
                .addSums("financingBySource", budget.financingBySource())
                .addSums("inKindByOrganisation", budget.inKindByOrganisation())
                .addSums("ownCashByOrganisation", budget.ownCashByOrganisation())
                .build();
    }

    private JsonObject subProject(SubProjectBudget part) {
        return new Fields(language)
                .add("id", part.id())
                .add("number", part.number())
                .add("title", part.title())
                .add("activities", part.activities())
                .add("responsible", part.responsible())
                .add("firstDay", part.period().firstDay())
                .add("lastDay", part.period().lastDay())
                .add("costs", part.costs(), this::cost)
                .add("financing", part.financing(), this::financing)
                .addSums("ownWork", part.inKindByOrganisation())
                .add("cost", part.cost())
                .add("financed", part.financed())
                .add("balance", part.balance())
                .add("requested", part.requested())
                .build();
    }

    private JsonObject cost(SubProjectBudget.Cost line) {
        return new Fields(language)
                .add("line", line.lineId())
                .add("category", line.category())
                .add("inKind", line.inKind())
                .add("description", line.description())
                .add("organisation", line.organisation())
                .add("amounts", line.amounts())
                .add("cells", line.cells(), this::cell)
                .build();
    }

    private JsonObject financing(SubProjectBudget.Financing line) {
        return new Fields(language)
                .add("line", line.lineId())
                .add("source", line.source())
                .add("status", line.status())
                .add("description", line.description())
                .add("organisation", line.organisation())
                .add("amounts", line.amounts())
                .add("cells", line.cells(), this::cell)
                .build();
    }

    private JsonObject cell(SubProjectBudget.Cell cell) {
        return new Fields(language)
                .add("measure", cell.measure())
                .add("year", cell.year())
                .put("value", units(cell.measure(), cell.units(), budget.currency()))
                .add("revision", cell.revision())
                .build();
    }
}
