package org.allmenning.portal.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.Measure;
import org.allmenning.application.SubProjectBudget;
import org.allmenning.portal.Limit;
import org.allmenning.portal.Remarks;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;

/** Sums, balance and findings, as they follow from the lines of a budget. The domain computes them; here they are written. */
@RequestScoped
public class DerivedJson {

    @Inject
    private Say say;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private Remarks remarks;

    JsonObjectBuilder of(ApplicationView view, SubProjectBudget part) {
        return Json.createObjectBuilder()
                .add("time", Formats.time(view.changedAt().toLocalTime(), language()))
                .add("lines", lines(part))
                .add("ownWork", ownWork(view, part))
                .add("cost", perYear(part.cost()))
                .add("financed", perYear(part.financed()))
                .add("balance", perYear(part.balance()))
                .add("tabs", tabs(view))
                .add("summary", summary(view))
                .add("findings", findings(view));
    }

    private JsonObjectBuilder lines(SubProjectBudget part) {
        var lines = Json.createObjectBuilder();
        part.costs().forEach(line -> {
            var json = perYear(line.amounts());
            if (line.inKind()) {
                json.add("hours", Formats.hundredths(hours(line), language()));
            }
            lines.add(line.lineId().toString(), json);
        });
        part.financing().forEach(line -> lines.add(line.lineId().toString(), perYear(line.amounts())));
        return lines;
    }

    private static long hours(SubProjectBudget.Cost line) {
        return line.cells().stream()
                .filter(cell -> cell.measure() == Measure.HOURS && cell.units() != null)
                .mapToLong(SubProjectBudget.Cell::units)
                .reduce(0, Math::addExact);
    }

    private JsonArrayBuilder ownWork(ApplicationView view, SubProjectBudget part) {
        var array = Json.createArrayBuilder();
        part.inKindByOrganisation()
                .forEach((organisation, amounts) -> array.add(perYear(amounts)
                        .add(
                                "name",
                                view.participant(organisation)
                                        .map(one -> one.name().in(language()).text())
                                        .orElse(""))));
        return array;
    }

    private JsonArrayBuilder tabs(ApplicationView view) {
        var array = Json.createArrayBuilder();
        for (var part : view.budget().subProjects()) {
            array.add(Json.createObjectBuilder()
                    .add("id", part.id().toString())
                    .add("total", Formats.amount(part.totalCost(), language()))
                    .add("problems", remarks.blocking(view, part.number())));
        }
        return array;
    }

    private JsonObjectBuilder summary(ApplicationView view) {
        var budget = view.budget();
        var json = Json.createObjectBuilder()
                .add("cost", Formats.money(budget.cost().total(), language()))
                .add("requested", Formats.money(budget.requested().total(), language()))
                .add("share", Formats.share(budget.fundingShare(), language()))
                .add("balance", money(budget.balance().total()));
        Limit.of(view)
                .ifPresent(limit -> json.add(
                        "limit",
                        Json.createObjectBuilder()
                                .add("percent", limit.percent())
                                .add("full", limit.isReached())
                                .add("text", say.text("budget.ofLimit", limit.percent(), limit.most()))));
        return json;
    }

    private JsonArrayBuilder findings(ApplicationView view) {
        var array = Json.createArrayBuilder();
        remarks.of(view)
                .forEach(remark -> array.add(Json.createObjectBuilder()
                        .add("text", remark.text())
                        .add("address", remark.address())
                        .add("blocks", remark.blocks())));
        return array;
    }

    private JsonObjectBuilder perYear(AmountsPerYear amounts) {
        var years = Json.createObjectBuilder();
        amounts.byYear().forEach((year, amount) -> years.add(String.valueOf(year), amount(amount)));
        return Json.createObjectBuilder().add("years", years).add("sum", amount(amounts.total()));
    }

    private JsonObjectBuilder amount(Money money) {
        return Json.createObjectBuilder()
                .add("units", money.minorUnits())
                .add("text", Formats.amount(money, language()));
    }

    private JsonObjectBuilder money(Money money) {
        return Json.createObjectBuilder()
                .add("units", money.minorUnits())
                .add("text", Formats.money(money, language()));
    }

    private Language language() {
        return reader.getLanguage();
    }
}
