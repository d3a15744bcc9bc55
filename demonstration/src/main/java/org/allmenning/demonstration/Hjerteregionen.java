package org.allmenning.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.CellEntry;
import org.allmenning.application.CellKey;
import org.allmenning.application.FieldEntry;
import org.allmenning.application.FinancingSource;
import org.allmenning.application.FinancingStatus;
import org.allmenning.application.Measure;
import org.allmenning.application.usecase.ArrangeSubProjects;
import org.allmenning.application.usecase.ChangePartners;
import org.allmenning.application.usecase.EditBudgetLines;
import org.allmenning.application.usecase.EnterAmounts;
import org.allmenning.application.usecase.FillIn;
import org.allmenning.application.usecase.StartApplication;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.organisation.usecase.LookUpOrganisation;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;

/** The draft of Hjerteregionen, typed in cell by cell. */
@ApplicationScoped
class Hjerteregionen {

    private static final Map<String, FinancingSource> SOURCES = Map.of(
            "this_call", FinancingSource.THIS_CALL,
            "county_governor", FinancingSource.COUNTY_GOVERNOR,
            "own_cash", FinancingSource.OWN_CASH);

    private StartApplication startApplication;
    private ChangePartners partners;
    private ArrangeSubProjects subProjects;
    private EditBudgetLines lines;
    private EnterAmounts enterAmounts;
    private FillIn fillIn;
    private LookUpOrganisation organisations;

    protected Hjerteregionen() {}

    @Inject
    Hjerteregionen(
            StartApplication startApplication,
            ChangePartners partners,
            ArrangeSubProjects subProjects,
            EditBudgetLines lines,
            EnterAmounts enterAmounts,
            FillIn fillIn,
            LookUpOrganisation organisations) {
        this.startApplication = startApplication;
        this.partners = partners;
        this.subProjects = subProjects;
        this.lines = lines;
        this.enterAmounts = enterAmounts;
        this.fillIn = fillIn;
        this.organisations = organisations;
    }

    UUID enter() {
        try (var reader = Json.createReader(Hjerteregionen.class.getResourceAsStream("hjerteregionen.json"))) {
            return enter(reader.readObject());
        }
    }

    private UUID enter(JsonObject json) {
        var id = startApplication.start("bygdevekst-2023", json.getString("title"), Language.NB);
        json.getJsonArray("partners")
                .getValuesAs(JsonString::getString)
                .forEach(alias -> partners.add(id, organisation(alias)));
        fillIn.enter(id, council(json.getJsonObject("councilDecision")), Language.NB);
        for (var part : json.getJsonArray("subProjects").getValuesAs(JsonObject.class)) {
            enterSubProject(id, part);
        }
        return id;
    }

    private List<FieldEntry> council(JsonObject json) {
        var municipality = organisation(json.getString("municipality"));
        return List.of(
                new FieldEntry(ApplicationFacts.COUNCIL + municipality, 0, json.getString("state")),
                new FieldEntry(ApplicationFacts.COUNCIL_DAY + municipality, 0, json.getString("day")));
    }

    private void enterSubProject(UUID application, JsonObject json) {
        var activities = json.getJsonArray("activities").getValuesAs(JsonString::getString).stream()
                .collect(Collectors.joining("\n"));
        var part = subProjects.add(
                application, json.getString("title"), activities, organisation(json.getString("responsible")));
        var cells = new ArrayList<CellEntry>();
        for (var cost : json.getJsonArray("costs").getValuesAs(JsonObject.class)) {
            cells.addAll(cost(application, part, cost));
        }
        for (var money : json.getJsonArray("financing").getValuesAs(JsonObject.class)) {
            cells.addAll(financing(application, part, money));
        }
        enterAmounts.enter(application, cells, Language.NB);
    }

    private List<CellEntry> cost(UUID application, UUID part, JsonObject json) {
        var bearer = json.containsKey("organisation") ? organisation(named(json.getString("organisation"))) : null;
        var line = lines.addCost(application, part, json.getString("category"), json.getString("description"), bearer);
        if (!json.containsKey("hours")) {
            return amounts(line, Measure.AMOUNT, json.getJsonObject("amounts"));
        }
        var cells = new ArrayList<>(amounts(line, Measure.HOURS, json.getJsonObject("hours")));
        json.getJsonObject("hours")
                .keySet()
                .forEach(year -> cells.add(cell(line, Measure.RATE, year, json.getInt("hourlyRate"))));
        return cells;
    }

    private List<CellEntry> financing(UUID application, UUID part, JsonObject json) {
        var source = SOURCES.get(json.getString("source"));
        var status =
                json.getString("status").equals("confirmed") ? FinancingStatus.CONFIRMED : FinancingStatus.APPLIED_FOR;
        var own = source == FinancingSource.OWN_CASH;
        var financier = json.getString("financier");
        var line = lines.addFinancing(
                application, part, source, status, own ? "" : financier, own ? organisation(named(financier)) : null);
        return amounts(line, Measure.AMOUNT, json.getJsonObject("amounts"));
    }

    private static List<CellEntry> amounts(UUID line, Measure measure, JsonObject byYear) {
        return byYear.keySet().stream()
                .map(year -> cell(line, measure, year, byYear.getInt(year)))
                .toList();
    }

    private static CellEntry cell(UUID line, Measure measure, String year, int amount) {
        return new CellEntry(new CellKey(line, measure, Integer.parseInt(year)), 0, String.valueOf(amount));
    }

    private static String named(String municipality) {
        return municipality.equals("Måsøy") ? "masoy" : municipality.toLowerCase(java.util.Locale.ROOT);
    }

    private UUID organisation(String alias) {
        return organisations.byAlias(alias, ActAs.DAY).id();
    }
}
