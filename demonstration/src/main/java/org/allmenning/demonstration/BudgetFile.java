package org.allmenning.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.CellAnswer;
import org.allmenning.application.CellEntry;
import org.allmenning.application.CellKey;
import org.allmenning.application.FinancingSource;
import org.allmenning.application.FinancingStatus;
import org.allmenning.application.LineChange;
import org.allmenning.application.Measure;
import org.allmenning.application.usecase.ArrangeSubProjects;
import org.allmenning.application.usecase.EditBudgetLines;
import org.allmenning.application.usecase.EnterAmounts;
import org.allmenning.organisation.AreaCode;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.organisation.usecase.LookUpOrganisation;
import org.allmenning.shared.Language;

/** Types in sub-projects and their budgets cell by cell, as a file of the demonstration has them. */
@ApplicationScoped
class BudgetFile {

    private ArrangeSubProjects subProjects;
    private EditBudgetLines lines;
    private EnterAmounts enterAmounts;
    private LookUpOrganisation organisations;

    protected BudgetFile() {}

    @Inject
    BudgetFile(
            ArrangeSubProjects subProjects,
            EditBudgetLines lines,
            EnterAmounts enterAmounts,
            LookUpOrganisation organisations) {
        this.subProjects = subProjects;
        this.lines = lines;
        this.enterAmounts = enterAmounts;
        this.organisations = organisations;
    }

    /** @param day whose codes the file goes by */
    void enter(UUID application, JsonArray parts, LocalDate day) {
        var sheet = new Sheet(application, day, new ArrayList<>(), new ArrayList<>());
        parts.getValuesAs(JsonObject.class).forEach(part -> add(sheet, part));
        lines.change(application, sheet.lines).forEach(answer -> {
            if (!answer.isDone()) {
                throw new IllegalStateException("a line of the demonstration is refused: " + answer.code());
            }
        });
        enterAmounts.enter(application, sheet.cells, Language.NB).forEach(answer -> {
            if (answer.outcome() != CellAnswer.Outcome.SAVED) {
                throw new IllegalStateException("an amount of the demonstration is refused: " + answer.code());
            }
        });
    }

    /** @param named by the alias, or by the code of a Norwegian municipality */
    OrganisationOnDay organisation(String named, LocalDate day) {
        return Character.isDigit(named.charAt(0))
                ? organisations.byCode(new AreaCode("NO", named), day)
                : organisations.byAlias(named, day);
    }

    private void add(Sheet sheet, JsonObject json) {
        var activities = json.getJsonArray("activities").getValuesAs(JsonString::getString).stream()
                .collect(Collectors.joining("\n"));
        var responsible = organisation(json.getString("responsible"), sheet.day).id();
        var part = subProjects.add(sheet.application, json.getString("title"), activities, responsible);
        json.getJsonArray("costs").getValuesAs(JsonObject.class).forEach(cost -> addCost(sheet, part, cost));
        json.getJsonArray("financing").getValuesAs(JsonObject.class).forEach(money -> addFinancing(sheet, part, money));
    }

    private void addCost(Sheet sheet, UUID part, JsonObject json) {
        var line = UUID.randomUUID();
        sheet.lines.add(new LineChange.AddCost(
                line, part, json.getString("category"), json.getString("description"), named(sheet, json), null));
        if (json.containsKey("hours")) {
            var hours = json.getJsonObject("hours");
            sheet.enter(line, Measure.HOURS, hours);
            hours.keySet().forEach(year -> sheet.enter(line, Measure.RATE, year, json.getInt("hourlyRate")));
        } else {
            sheet.enter(line, Measure.AMOUNT, json.getJsonObject("amounts"));
        }
    }

    private void addFinancing(Sheet sheet, UUID part, JsonObject json) {
        var line = UUID.randomUUID();
        var source = FinancingSource.valueOf(json.getString("source"));
        var status = source == FinancingSource.OWN_CASH ? FinancingStatus.CONFIRMED : FinancingStatus.APPLIED_FOR;
        sheet.lines.add(new LineChange.AddFinancing(
                line, part, source, status, json.getString("description", ""), named(sheet, json), null));
        sheet.enter(line, Measure.AMOUNT, json.getJsonObject("amounts"));
    }

    private UUID named(Sheet sheet, JsonObject json) {
        return json.containsKey("organisation")
                ? organisation(json.getString("organisation"), sheet.day).id()
                : null;
    }

    /** What is typed into one application. */
    private record Sheet(UUID application, LocalDate day, List<LineChange> lines, List<CellEntry> cells) {

        void enter(UUID line, Measure measure, JsonObject byYear) {
            byYear.keySet().forEach(year -> enter(line, measure, year, byYear.getInt(year)));
        }

        void enter(UUID line, Measure measure, String year, int units) {
            cells.add(new CellEntry(new CellKey(line, measure, Integer.parseInt(year)), 0, String.valueOf(units)));
        }
    }
}
