package org.allmenning.console.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.allocation.AllocationView;
import org.allmenning.allocation.AllocationView.Part;
import org.allmenning.allocation.AllocationView.Row;
import org.allmenning.allocation.ScenarioChange;
import org.allmenning.console.CaseReading;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.web.Icons;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;

/** Writes a scenario as the page's script shows it: in the words and numbers of the reader's language. */
@ApplicationScoped
public class ScenarioJson {

    private static final List<String> WORDS = List.of(
            "award",
            "cutLine",
            "cutLineText",
            "cell",
            "continuing",
            "held",
            "keepMine",
            "lock",
            "locked",
            "new",
            "offline",
            "overtaken",
            "part",
            "saved",
            "saving",
            "sum",
            "takeTheirs",
            "tied",
            "undone",
            "expired",
            "expand");
    private static final List<String> ICONS = List.of("check", "chevron", "clock", "error", "lock", "warning");

    @Inject
    private Say say;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private CaseReading caseReading;

    @Inject
    private Icons icons;

    @Inject
    private SummaryJson summaries;

    /** All rows, with the words of the page. */
    JsonObject whole(AllocationView view) {
        var rows = Json.createArrayBuilder();
        var ranks = view.rows().stream()
                .collect(Collectors.groupingBy(row -> row.applicationCase().rank(), Collectors.counting()));
        view.rows()
                .forEach(row ->
                        rows.add(heading(row, ranks.get(row.applicationCase().rank()) > 1)
                                .addAll(amounts(row))));
        var years = Json.createArrayBuilder(view.call().years());
        var words = Json.createObjectBuilder();
        WORDS.forEach(word -> words.add(word, say.text("bench." + word)));
        var paths = Json.createObjectBuilder();
        ICONS.forEach(icon -> paths.add(icon, icons.path(icon)));
        return state(view)
                .add("years", years)
                .add("rows", rows)
                .add("words", words)
                .add("icons", paths)
                .build();
    }

    /** The rows that are new, how they stood before, and what follows for the whole. */
    JsonObject change(ScenarioChange change) {
        var before = change.before().rows();
        var same = new HashSet<>(before);
        var after = change.after().rows().stream()
                .filter(row -> !same.contains(row))
                .toList();
        var changed = after.stream().map(Row::submissionId).collect(Collectors.toSet());
        var rows = Json.createArrayBuilder();
        after.forEach(row -> rows.add(Json.createObjectBuilder()
                .add("id", row.submissionId().toString())
                .addAll(amounts(row))));
        var restore = Json.createObjectBuilder().add("rows", before(before, changed));
        cutLine(restore, change.before());
        return state(change.after()).add("rows", rows).add("before", restore).build();
    }

    private JsonObjectBuilder state(AllocationView view) {
        var scenario = view.scenario();
        var json = Json.createObjectBuilder()
                .add("revision", scenario.revision())
                .add("time", Formats.time(scenario.changedAt().toLocalTime(), language()))
                .add("by", scenario.changedBy())
                .add("step", amount(scenario.step()))
                .add("minimum", scenario.minimum().isZero() ? "" : amount(scenario.minimum()))
                .add("summary", summaries.of(view));
        return cutLine(json, view);
    }

    private static JsonObjectBuilder cutLine(JsonObjectBuilder json, AllocationView view) {
        var line = view.scenario().cutLine();
        return line == null ? json.addNull("cutLine") : json.add("cutLine", line);
    }

    private JsonObjectBuilder heading(Row row, boolean tied) {
        var one = row.applicationCase();
        var county = one.county();
        return Json.createObjectBuilder()
                .add("id", row.submissionId().toString())
                .add("rank", one.rank())
                .add("tied", tied && one.rank() > 0)
                .add("title", one.receipt().title())
                .add("lead", one.receipt().number() + " · " + caseReading.participants(one))
                .add("county", county == null ? "" : county.in(language()).text())
                .add("continuing", row.continuing())
                .add(
                        "score",
                        one.total() == null ? "–" : Formats.number(one.total().rounded(), language()))
                .add("asked", amount(row.requested()))
                .add("held", row.held().isZero() ? "" : Formats.money(row.held(), language()));
    }

    private JsonObjectBuilder amounts(Row row) {
        var parts = Json.createArrayBuilder();
        row.parts().forEach(part -> parts.add(part(part)));
        return Json.createObjectBuilder()
                .add("amount", typed(row.proposed()))
                .add("share", share(row))
                .add("locked", row.locked())
                .add("parts", parts);
    }

    private JsonObjectBuilder part(Part part) {
        var cells = Json.createArrayBuilder();
        part.requested()
                .byYear()
                .forEach((year, asked) -> cells.add(Json.createObjectBuilder()
                        .add("year", year)
                        .add("asked", amount(asked))
                        .add("amount", typed(part.proposed().in(year)))));
        return Json.createObjectBuilder()
                .add("part", part.number())
                .add("title", part.title())
                .add("asked", amount(part.requested().total()))
                .add("sum", amount(part.proposed().total()))
                .add("cells", cells);
    }

    private JsonArrayBuilder before(List<Row> rows, Set<UUID> changed) {
        var array = Json.createArrayBuilder();
        rows.stream().filter(row -> changed.contains(row.submissionId())).forEach(row -> {
            var cells = Json.createArrayBuilder();
            row.parts().forEach(part -> part.proposed()
                    .byYear()
                    .forEach((year, amount) -> cells.add(Json.createObjectBuilder()
                            .add("part", part.number())
                            .add("year", year)
                            .add("typed", typed(amount)))));
            array.add(Json.createObjectBuilder()
                    .add("submission", row.submissionId().toString())
                    .add("locked", row.locked())
                    .add("cells", cells));
        });
        return array;
    }

    private static long share(Row row) {
        var requested = row.requested().minorUnits();
        return requested == 0 ? 0 : row.proposed().minorUnits() * 100 / requested;
    }

    private String typed(Money amount) {
        return amount.isZero() ? "" : amount(amount);
    }

    private String amount(Money amount) {
        return Formats.amount(amount, language());
    }

    private Language language() {
        return reader.getLanguage();
    }
}
