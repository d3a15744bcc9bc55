package org.allmenning.portal.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.Measure;
import org.allmenning.application.SubProjectBudget;
import org.allmenning.portal.CategorySum;
import org.allmenning.portal.Limit;
import org.allmenning.portal.Remarks;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.CanonicalJson;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;

/** Sums, balance and findings, as they follow from the lines of a budget. The domain computes them; here they are written. */
@RequestScoped
public class DerivedJson {

    private static final int STATE_LENGTH = 16;

    @Inject
    private Say say;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private Remarks remarks;

    /** For all lines. */
    JsonObjectBuilder of(ApplicationView view) {
        return of(view, line -> true);
    }

    /** For a few lines, and the sheets in which they stand. */
    JsonObjectBuilder of(ApplicationView view, Set<UUID> lines) {
        return of(view, lines::contains);
    }

    /**
     * After a change, for the lines concerned and the sheets in which they stand. Of the rest only what is not as before, where
     * the page shows it as it was just before: a typed cell is answered in little. A page that shows anything else gets it all.
     *
     * @param shown the state that the page names
     */
    JsonObjectBuilder of(ApplicationView before, ApplicationView after, Set<UUID> lines, String shown) {
        var old = whole(before);
        var now = whole(after);
        var rest = state(before, old).equals(shown) ? Changes.between(old, now) : now;
        return sheets(after, lines::contains)
                .addAll(Json.createObjectBuilder(rest))
                .add("state", state(after, now));
    }

    private JsonObjectBuilder of(ApplicationView view, Predicate<UUID> wanted) {
        var whole = whole(view);
        return sheets(view, wanted).addAll(Json.createObjectBuilder(whole)).add("state", state(view, whole));
    }

    private JsonObjectBuilder sheets(ApplicationView view, Predicate<UUID> wanted) {
        var parts = Json.createObjectBuilder();
        for (var part : view.budget().subProjects()) {
            var lines = lines(part, wanted);
            if (!lines.isEmpty() || wanted.test(part.id())) {
                parts.add(part.id().toString(), part(view, part, lines));
            }
        }
        return Json.createObjectBuilder()
                .add("revision", view.revision())
                .add("time", Formats.time(view.changedAt().toLocalTime(), language()))
                .add("parts", parts);
    }

    /** What stands around the sheets. */
    private JsonObject whole(ApplicationView view) {
        return Json.createObjectBuilder()
                .add("tabs", tabs(view))
                .add("summary", summary(view))
                .add("findings", findings(view))
                .build();
    }

    /** Names what a page shows around its sheets, words and all: the same name is the same content. */
    private static String state(ApplicationView view, JsonObject whole) {
        return view.revision() + "-" + CanonicalJson.sha256(whole.toString()).substring(0, STATE_LENGTH);
    }

    private JsonObjectBuilder part(ApplicationView view, SubProjectBudget part, JsonObject lines) {
        return Json.createObjectBuilder()
                .add("lines", lines)
                .add("ownWork", ownWork(view, part))
                .add("cost", perYear(part.cost()))
                .add("financed", perYear(part.financed()))
                .add("balance", balance(part));
    }

    private JsonObject lines(SubProjectBudget part, Predicate<UUID> wanted) {
        var lines = Json.createObjectBuilder();
        part.costs().stream().filter(line -> wanted.test(line.lineId())).forEach(line -> {
            var json = perYear(line.amounts());
            if (line.inKind()) {
                json.add("hours", Formats.hundredths(hours(line), language()));
            }
            lines.add(line.lineId().toString(), json);
        });
        part.financing().stream()
                .filter(line -> wanted.test(line.lineId()))
                .forEach(line -> lines.add(line.lineId().toString(), perYear(line.amounts())));
        return lines.build();
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
                .add("balance", money(budget.balance().total()))
                .add("categories", categories(view));
        Limit.of(view)
                .ifPresent(limit -> json.add(
                        "limit",
                        Json.createObjectBuilder()
                                .add("percent", limit.percent())
                                .add("full", limit.isReached())
                                .add("text", say.text("budget.ofLimit", limit.percent(), limit.most()))));
        return json;
    }

    private JsonArrayBuilder categories(ApplicationView view) {
        var array = Json.createArrayBuilder();
        CategorySum.of(view, language())
                .forEach(sum -> array.add(
                        Json.createArrayBuilder().add(sum.name()).add(Formats.money(sum.amount(), language()))));
        return array;
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
        amounts.byYear().forEach((year, amount) -> years.add(String.valueOf(year), Formats.amount(amount, language())));
        return years.add("sum", Formats.amount(amounts.total(), language()));
    }

    private JsonObjectBuilder balance(SubProjectBudget part) {
        var balance = part.balance();
        var years = Json.createObjectBuilder();
        balance.byYear().forEach((year, amount) -> years.add(String.valueOf(year), amount(amount)));
        return years.add("sum", amount(balance.total()));
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
