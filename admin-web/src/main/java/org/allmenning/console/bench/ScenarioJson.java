package org.allmenning.console.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.Collectors;
import org.allmenning.allocation.AllocationView;
import org.allmenning.allocation.AllocationView.Part;
import org.allmenning.allocation.AllocationView.Row;
import org.allmenning.allocation.BenchRow;
import org.allmenning.allocation.BenchState;
import org.allmenning.allocation.ScenarioChange;
import org.allmenning.assessment.FormalStanding;
import org.allmenning.console.CaseReading;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Json;
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
            "overtakenElse",
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
                                .addAll(amounts(row.bench()))));
        var years = Json.createArrayBuilder(view.call().years());
        var words = Json.createObjectBuilder();
        WORDS.forEach(word -> words.add(word, say.text("bench." + word)));
        words.add("notMet", say.text("check.notMet"));
        var paths = Json.createObjectBuilder();
        ICONS.forEach(icon -> paths.add(icon, icons.path(icon)));
        return state(view.state())
                .add("years", years)
                .add("rows", rows)
                .add("words", words)
                .add("icons", paths)
                .build();
    }

    /** The rows that are new, and what follows for the whole. */
    JsonObject change(ScenarioChange change) {
        var rows = Json.createArrayBuilder();
        change.state().rows().stream()
                .filter(row -> change.changed().contains(row.submissionId()))
                .forEach(row -> rows.add(Json.createObjectBuilder()
                        .add("id", row.submissionId().toString())
                        .addAll(amounts(row))));
        return state(change.state()).add("rows", rows).build();
    }

    private JsonObjectBuilder state(BenchState state) {
        var scenario = state.scenario();
        var json = Json.createObjectBuilder()
                .add("revision", scenario.revision())
                .add("time", Formats.time(scenario.changedAt().toLocalTime(), language()))
                .add("by", scenario.changedBy())
                .add("undoable", scenario.undoable())
                .add("step", amount(scenario.step()))
                .add("minimum", scenario.minimum().isZero() ? "" : amount(scenario.minimum()))
                .add("summary", summaries.of(state));
        return cutLine(json, scenario.cutLine());
    }

    private static JsonObjectBuilder cutLine(JsonObjectBuilder json, Integer line) {
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
                .add("notMet", one.check() == FormalStanding.NOT_MET)
                .add(
                        "score",
                        one.total() == null ? "–" : Formats.number(one.total().rounded(), language()))
                .add("asked", amount(row.requested()))
                .add("held", row.held().isZero() ? "" : Formats.money(row.held(), language()));
    }

    private JsonObjectBuilder amounts(BenchRow row) {
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

    private static long share(BenchRow row) {
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
