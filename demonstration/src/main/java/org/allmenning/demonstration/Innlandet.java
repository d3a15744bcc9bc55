package org.allmenning.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.allmenning.application.CellAnswer.Outcome;
import org.allmenning.application.FieldEntry;
import org.allmenning.application.usecase.ChangePartners;
import org.allmenning.application.usecase.FillIn;
import org.allmenning.application.usecase.StartApplication;
import org.allmenning.application.usecase.ViewApplications;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;

/**
 * The 39 applications of Innlandet 2024: written by municipalities, consented to by their partners and submitted in time, in the
 * spring of 2024. All of them are constructed.
 */
@ApplicationScoped
class Innlandet {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 19);
    private static final Duration BETWEEN_TWO = Duration.ofHours(7);

    private ActAs as;
    private PastMoment past;
    private StartApplication startApplication;
    private ChangePartners partners;
    private BudgetFile budget;
    private FillIn fillIn;
    private ViewApplications applications;
    private SubmitApplication submitApplication;
    private InnlandetCasework casework;

    protected Innlandet() {}

    @Inject
    Innlandet(
            ActAs as,
            PastMoment past,
            StartApplication startApplication,
            ChangePartners partners,
            BudgetFile budget,
            FillIn fillIn,
            ViewApplications applications,
            SubmitApplication submitApplication,
            InnlandetCasework casework) {
        this.as = as;
        this.past = past;
        this.startApplication = startApplication;
        this.partners = partners;
        this.budget = budget;
        this.fillIn = fillIn;
        this.applications = applications;
        this.submitApplication = submitApplication;
        this.casework = casework;
    }

    static JsonObject file() {
        try (var reader = Json.createReader(Innlandet.class.getResourceAsStream("innlandet-2024-applications.json"))) {
            return reader.readObject();
        }
    }

    static Instant moment(String name) {
        return Instant.parse(file().getJsonObject("moments").getString(name));
    }

    /** Enters the applications to a call and scores them, so that the frame can be divided. */
    List<InnlandetCasework.Case> enterAndScore(String callKey) {
        var file = file();
        var moment = Instant.parse(file.getJsonObject("moments").getString("firstSubmitted"));
        var cases = new ArrayList<InnlandetCasework.Case>();
        for (var json : file.getJsonArray("applications").getValuesAs(JsonObject.class)) {
            cases.add(new InnlandetCasework.Case(submit(callKey, json, moment), json));
            moment = moment.plus(BETWEEN_TWO);
        }
        casework.score(file, cases);
        return cases;
    }

    /** The same, decided and published. */
    void enterAndDecide(String callKey, UUID call) {
        casework.decide(call, file(), enterAndScore(callKey));
    }

    private UUID submit(String callKey, JsonObject json, Instant moment) {
        var lead = Account.lead(municipality(json.getString("lead")));
        as.introduce(lead);
        consenting(json).forEach(partner -> as.introduce(Account.lead(partner)));
        var id = past.at(moment, () -> draft(callKey, json, lead));
        return past.at(moment, () -> as.account(lead, () -> submit(id)));
    }

    private UUID draft(String callKey, JsonObject json, Account lead) {
        var language = Language.ofTag(json.getString("language")).orElseThrow();
        var id = as.account(lead, () -> {
            var draft = startApplication.start(callKey, json.getString("title"), language);
            codes(json).forEach(code -> partners.add(draft, municipality(code).id()));
            budget.enter(draft, json.getJsonArray("subProjects"), DAY);
            return fill(draft, answers(json));
        });
        consenting(json).forEach(partner -> as.account(Account.lead(partner), consent(id, partner)));
        return id;
    }

    private UUID submit(UUID application) {
        var revision = applications.view(application).revision();
        return submitApplication
                .submit(application, revision, new IdempotencyKey(application.toString()))
                .submissionId();
    }

    private Supplier<UUID> consent(UUID application, OrganisationOnDay partner) {
        return () -> fill(
                application, List.of(new FieldEntry(ApplicationFacts.CONSENT + partner.id(), 0, ApplicationFacts.YES)));
    }

    private UUID fill(UUID application, List<FieldEntry> entries) {
        fillIn.enter(application, entries, Language.NB).forEach(answer -> {
            if (answer.outcome() != Outcome.SAVED) {
                throw new IllegalStateException(
                        "a field of the demonstration is refused: " + answer.name() + " " + answer.code());
            }
        });
        return application;
    }

    private static List<FieldEntry> answers(JsonObject json) {
        return List.of(
                new FieldEntry(ApplicationFacts.SUMMARY, 0, json.getString("summary")),
                new FieldEntry(ApplicationFacts.THEME + json.getString("theme"), 0, ApplicationFacts.YES),
                new FieldEntry(
                        ApplicationFacts.QUESTION + "kind", 0, json.getBoolean("continuing") ? "continuing" : "new"),
                new FieldEntry(ApplicationFacts.QUESTION + "renewal", 0, json.getString("renewal")),
                new FieldEntry(ApplicationFacts.QUESTION + "transfer", 0, json.getString("transfer")),
                new FieldEntry(ApplicationFacts.QUESTION + "inhabitants", 0, json.getString("inhabitants")));
    }

    private static List<String> codes(JsonObject json) {
        return json.getJsonArray("partners").getValuesAs(JsonString::getString);
    }

    /** The partners that pay or work for a sub-project. */
    private Set<OrganisationOnDay> consenting(JsonObject json) {
        var named = new LinkedHashSet<String>();
        for (var part : json.getJsonArray("subProjects").getValuesAs(JsonObject.class)) {
            named.add(part.getString("responsible"));
            part.getJsonArray("financing")
                    .getValuesAs(JsonObject.class)
                    .forEach(money -> named.add(money.getString("organisation", "")));
        }
        named.retainAll(codes(json));
        var found = new LinkedHashSet<OrganisationOnDay>();
        named.forEach(code -> found.add(municipality(code)));
        return found;
    }

    private OrganisationOnDay municipality(String code) {
        return budget.organisation(code, DAY);
    }
}
