package org.allmenning.portal.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.CellAnswer;
import org.allmenning.application.FinancingStatus;
import org.allmenning.application.LineAnswer;
import org.allmenning.application.Measure;
import org.allmenning.application.SubProject;
import org.allmenning.application.SubProjectBudget;
import org.allmenning.application.SubProjectBudget.Cell;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.web.Icons;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;

/** Writes a budget sheet as the page's script reads it: numbers as whole minor units, beside them as the language writes them. */
@RequestScoped
public class SheetJson {

    private static final List<String> ICONS = List.of(
            "add", "away", "check", "clock", "copy", "down", "error", "lock", "more", "person", "redo", "remove",
            "swap", "undo", "up", "warning");

    @Inject
    private Say say;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private Icons icons;

    @Inject
    private CurrentActor actor;

    @Inject
    private DerivedJson derived;

    /** Lines, cells, choices and words. */
    JsonObject whole(ApplicationView view, List<SubProjectBudget> parts) {
        var sheets = Json.createArrayBuilder();
        parts.forEach(part -> sheets.add(sheet(view, part)));
        return Json.createObjectBuilder()
                .add("person", actor.get().personId().toString())
                .add("actingFor", view.actingFor().toString())
                .add("unit", Formats.sign(Money.nothing(view.call().currency())))
                .add("years", Json.createArrayBuilder(view.budget().years()))
                .add("mostLines", SubProject.MOST_LINES)
                .add("parts", sheets)
                .add("choices", choices(view))
                .add("words", words())
                .add("icons", paths())
                .add("derived", derived.of(view))
                .build();
    }

    private JsonObjectBuilder sheet(ApplicationView view, SubProjectBudget part) {
        var lines = Json.createArrayBuilder();
        part.costs().forEach(line -> lines.add(cost(view, part, line)));
        part.financing().forEach(line -> lines.add(financing(view, part, line)));
        return Json.createObjectBuilder()
                .add("id", part.id().toString())
                .add("number", part.number())
                .add("title", part.title())
                .add("editable", view.mayChange(part, view.actingFor()))
                .add("maySetUp", view.mayChange(part, null))
                .add("lines", lines);
    }

    /** What follows for these lines, the sheets in which they stand, and the whole. */
    JsonObjectBuilder derived(ApplicationView view, Set<UUID> lines) {
        return derived.of(view, lines);
    }

    /** The same after a change, in little where the page shows what stood there just before. */
    JsonObjectBuilder derived(ApplicationView before, ApplicationView after, Set<UUID> lines, String shown) {
        return derived.of(before, after, lines, shown);
    }

    /** What became of a change of a line. */
    JsonObjectBuilder answer(LineAnswer answer) {
        var json = Json.createObjectBuilder().add("line", answer.lineId().toString());
        return answer.isDone()
                ? json
                : json.add("code", answer.code())
                        .add(
                                "message",
                                say.text(answer.code(), answer.arguments().toArray()));
    }

    /** What became of a cell, in words where it was not taken over. */
    JsonObjectBuilder answer(CellAnswer answer, ApplicationView view, Map<UUID, String> names) {
        var json = Json.createObjectBuilder()
                .add("line", answer.key().lineId().toString())
                .add("measure", answer.key().measure().name())
                .add("year", answer.key().year())
                .add("outcome", answer.outcome().name())
                .add("revision", answer.revision())
                .add("text", text(answer.key().measure(), answer.units(), view));
        if (answer.code() != null) {
            json.add("code", answer.code());
            json.add("message", say.text(answer.code(), answer.arguments().toArray()));
        }
        if (answer.outcome() == CellAnswer.Outcome.CONFLICT) {
            json.add("who", names.getOrDefault(answer.changedBy(), say.text("grid.somebody")));
            json.add(
                    "when",
                    Formats.time(
                            answer.changedAt()
                                    .atZone(view.changedAt().getZone())
                                    .toLocalTime(),
                            language()));
        }
        return json;
    }

    private JsonObjectBuilder cost(ApplicationView view, SubProjectBudget part, SubProjectBudget.Cost line) {
        return line(view, part, line.lineId(), line.description(), line.organisation(), line.cells())
                .add("side", "COST")
                .add("category", line.category())
                .add("inKind", line.inKind());
    }

    private JsonObjectBuilder financing(ApplicationView view, SubProjectBudget part, SubProjectBudget.Financing line) {
        return line(view, part, line.lineId(), line.description(), line.organisation(), line.cells())
                .add("side", "FINANCING")
                .add("source", line.source().name())
                .add("status", line.status().name())
                .add("inKind", false);
    }

    private JsonObjectBuilder line(
            ApplicationView view,
            SubProjectBudget part,
            UUID id,
            String description,
            UUID organisation,
            List<Cell> cells) {
        var array = Json.createArrayBuilder();
        cells.forEach(cell -> array.add(cell(cell, view)));
        return Json.createObjectBuilder()
                .add("id", id.toString())
                .add("description", description)
                .add("organisation", organisation == null ? "" : organisation.toString())
                .add("mayChange", view.mayChange(part, organisation))
                .add("cells", array);
    }

    private JsonObjectBuilder cell(Cell cell, ApplicationView view) {
        var json = Json.createObjectBuilder()
                .add("measure", cell.measure().name())
                .add("year", cell.year())
                .add("revision", cell.revision())
                .add("text", text(cell.measure(), cell.units(), view));
        return cell.units() == null ? json.addNull("units") : json.add("units", cell.units());
    }

    String text(Measure measure, Long units, ApplicationView view) {
        if (units == null) {
            return "";
        }
        return measure == Measure.HOURS
                ? Formats.hundredths(units, language())
                : Formats.amount(new Money(units, view.call().currency()), language());
    }

    private JsonObjectBuilder choices(ApplicationView view) {
        var categories = Json.createArrayBuilder();
        view.call()
                .categories()
                .forEach(category -> categories.add(choice(
                                category.code(), category.name().in(language()).text())
                        .add("inKind", category.inKind())
                        .add("closed", category.closed())
                        .add("guidance", category.guidance().in(language()).text())));
        return Json.createObjectBuilder()
                .add("categories", categories)
                .add(
                        "organisations",
                        choices(view.participants(), one -> one.id().toString(), one -> one.name()
                                .in(language())
                                .text()))
                .add("sources", choices(view.sources(), Enum::name, one -> say.text("financingSource." + one)))
                .add(
                        "statuses",
                        choices(
                                Arrays.asList(FinancingStatus.values()),
                                Enum::name,
                                one -> say.text("financingStatus." + one)));
    }

    private static <T> JsonArrayBuilder choices(List<T> all, Function<T, String> code, Function<T, String> name) {
        var array = Json.createArrayBuilder();
        all.forEach(one -> array.add(choice(code.apply(one), name.apply(one))));
        return array;
    }

    private static JsonObjectBuilder choice(String code, String name) {
        return Json.createObjectBuilder().add("code", code).add("name", name);
    }

    private JsonObjectBuilder words() {
        var words = Json.createObjectBuilder();
        GridWords.ALL.forEach(word -> words.add(word, say.text("grid." + word)));
        return words;
    }

    private JsonObjectBuilder paths() {
        var paths = Json.createObjectBuilder();
        ICONS.forEach(icon -> paths.add(icon, icons.path(icon)));
        return paths;
    }

    private Language language() {
        return reader.getLanguage();
    }
}
