package org.allmenning.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.FieldEntry;
import org.allmenning.application.usecase.ChangePartners;
import org.allmenning.application.usecase.FillIn;
import org.allmenning.application.usecase.StartApplication;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;

/** The draft of Hjerteregionen, typed in cell by cell. */
@ApplicationScoped
class Hjerteregionen {

    private StartApplication startApplication;
    private ChangePartners partners;
    private BudgetFile budget;
    private FillIn fillIn;

    protected Hjerteregionen() {}

    @Inject
    Hjerteregionen(StartApplication startApplication, ChangePartners partners, BudgetFile budget, FillIn fillIn) {
        this.startApplication = startApplication;
        this.partners = partners;
        this.budget = budget;
        this.fillIn = fillIn;
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
        budget.enter(id, json.getJsonArray("subProjects"), ActAs.DAY);
        return id;
    }

    private List<FieldEntry> council(JsonObject json) {
        var municipality = organisation(json.getString("municipality"));
        return List.of(
                new FieldEntry(ApplicationFacts.COUNCIL + municipality, 0, json.getString("state")),
                new FieldEntry(ApplicationFacts.COUNCIL_DAY + municipality, 0, json.getString("day")));
    }

    private UUID organisation(String alias) {
        return budget.organisation(alias, ActAs.DAY).id();
    }
}
