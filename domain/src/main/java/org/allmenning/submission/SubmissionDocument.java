package org.allmenning.submission;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmenning.application.Attachment;
import org.allmenning.application.Budget;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.Measure;
import org.allmenning.application.SubProjectBudget;
import org.allmenning.application.SubProjectBudget.Cell;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallRule;
import org.allmenning.funding.FundingCall;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Json;

/**
 * Writes a draft as the document that is frozen. Its form is {@code allmenning-submission/3}, described in
 * {@code docs/submission-format.md}; amounts are whole minor units, hours are hundredths.
 *
 * @param continued the earlier grant that the project goes on with, or null
 */
record SubmissionDocument(
        GrantApplication application,
        FundingCall call,
        Budget budget,
        List<OrganisationOnDay> participants,
        ApplicationFacts facts,
        List<Attachment> attachments,
        SubmittedApplication.Earlier continued,
        List<CallRule> rules,
        int caseNumber,
        int version,
        Instant submittedAt) {

    static final String FORMAT = "allmenning-submission/3";

    private static final Set<String> OWN_PLACE = Set.of(ApplicationFacts.TITLE, ApplicationFacts.SUMMARY);

    UUID applicationId() {
        return application.id();
    }

    long draftRevision() {
        return application.revision();
    }

    JsonObject json() {
        var json = Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("application", application.id().toString())
                .add("call", call.key())
                .add("caseNumber", caseNumber)
                .add("version", version)
                .add("draftRevision", application.revision())
                .add("submittedAt", submittedAt.toString())
                .add("language", application.language().tag())
                .add("title", application.title())
                .add("summary", application.summary())
                .add("currency", call.currency().getCurrencyCode())
                .add("years", Json.createArrayBuilder(call.years()))
                .add("participants", participantsJson())
                .add("subProjects", subProjectsJson())
                .add("rules", rulesJson())
                .add("fields", fieldsJson())
                .add("attachments", attachmentsJson())
                .add("words", wordsJson())
                .add(
                        "history",
                        Json.createObjectBuilder()
                                .add("otherApplications", facts.history().otherApplications())
                                .add("openProjects", facts.history().openProjects()));
        if (continued != null) {
            json.add(
                    "continues",
                    Json.createObjectBuilder()
                            .add("application", continued.application().toString())
                            .add("number", continued.number())
                            .add("title", continued.title()));
        }
        return json.build();
    }

    private JsonArrayBuilder participantsJson() {
        var array = Json.createArrayBuilder();
        for (int i = 0; i < participants.size(); i++) {
            var participant = participants.get(i);
            var attributes = Json.createObjectBuilder();
            facts.parties().get(i).attributes().forEach(attributes::add);
            var json = Json.createObjectBuilder()
                    .add("id", participant.id().toString())
                    .add("kind", participant.kind().name())
                    .add("country", participant.country())
                    .add("name", participant.name().json())
                    .add("attributes", attributes);
            if (participant.code() != null) {
                json.add("code", participant.code())
                        .add("countyCode", participant.countyCode())
                        .add("countyName", participant.countyName().json());
            }
            array.add(json);
        }
        return array;
    }

    private JsonArrayBuilder subProjectsJson() {
        var array = Json.createArrayBuilder();
        for (var part : budget.subProjects()) {
            array.add(Json.createObjectBuilder()
                    .add("id", part.id().toString())
                    .add("number", part.number())
                    .add("title", part.title())
                    .add("activities", part.activities())
                    .add("responsible", part.responsible().toString())
                    .add("firstDay", part.period().firstDay().toString())
                    .add("lastDay", part.period().lastDay().toString())
                    .add("costs", costsJson(part))
                    .add("financing", financingJson(part))
                    .add("ownWork", ownWorkJson(part)));
        }
        return array;
    }

    private JsonArrayBuilder costsJson(SubProjectBudget part) {
        var array = Json.createArrayBuilder();
        for (var line : part.costs()) {
            var json = Json.createObjectBuilder()
                    .add("id", line.lineId().toString())
                    .add("category", line.category())
                    .add("inKind", line.inKind())
                    .add("eligible", call.covers(line.category()))
                    .add("description", line.description())
                    .add("amounts", amounts(line.amounts()));
            if (line.inKind()) {
                json.add("hours", units(line.cells(), Measure.HOURS)).add("rates", units(line.cells(), Measure.RATE));
            }
            array.add(withOrganisation(json, line.organisation()));
        }
        return array;
    }

    private static JsonArrayBuilder financingJson(SubProjectBudget part) {
        var array = Json.createArrayBuilder();
        for (var line : part.financing()) {
            var json = Json.createObjectBuilder()
                    .add("id", line.lineId().toString())
                    .add("source", line.source().name())
                    .add("status", line.status().name())
                    .add("description", line.description())
                    .add("amounts", amounts(line.amounts()));
            array.add(withOrganisation(json, line.organisation()));
        }
        return array;
    }

    private static JsonArrayBuilder ownWorkJson(SubProjectBudget part) {
        var array = Json.createArrayBuilder();
        part.inKindByOrganisation()
                .forEach((organisation, amounts) -> array.add(Json.createObjectBuilder()
                        .add("organisation", organisation.toString())
                        .add("amounts", amounts(amounts))));
        return array;
    }

    private JsonArrayBuilder rulesJson() {
        var array = Json.createArrayBuilder();
        rules.forEach(rule -> array.add(rule.json()));
        return array;
    }

    /** What is filled in beside the budget; title and summary stand by themselves. */
    private JsonObjectBuilder fieldsJson() {
        var json = Json.createObjectBuilder();
        facts.fields().entrySet().stream()
                .filter(field -> !OWN_PLACE.contains(field.getKey()))
                .forEach(field -> json.add(field.getKey(), field.getValue()));
        return json;
    }

    /** What a file is called, and by its hash what is in it. */
    private JsonArrayBuilder attachmentsJson() {
        var array = Json.createArrayBuilder();
        attachments.forEach(file -> array.add(Json.createObjectBuilder()
                .add("id", file.id().toString())
                .add("kind", file.kind())
                .add("name", file.name())
                .add("mediaType", file.type().mediaType())
                .add("size", file.size())
                .add("sha256", file.sha256())));
        return array;
    }

    private JsonObjectBuilder wordsJson() {
        var labels = Json.createObjectBuilder();
        facts.words().labels().forEach((name, label) -> labels.add(name, label.json()));
        return Json.createObjectBuilder()
                .add("step", facts.words().stepMinorUnits())
                .add("timeZone", facts.words().zone().getId())
                .add("labels", labels);
    }

    private static JsonObjectBuilder withOrganisation(JsonObjectBuilder json, UUID organisation) {
        return organisation == null ? json : json.add("organisation", organisation.toString());
    }

    private static JsonObjectBuilder amounts(AmountsPerYear amounts) {
        var json = Json.createObjectBuilder();
        amounts.byYear().forEach((year, amount) -> json.add(String.valueOf(year), amount.minorUnits()));
        return json;
    }

    private static JsonObjectBuilder units(List<Cell> cells, Measure measure) {
        var json = Json.createObjectBuilder();
        cells.stream()
                .filter(cell -> cell.measure() == measure && cell.units() != null)
                .forEach(cell -> json.add(String.valueOf(cell.year()), cell.units()));
        return json;
    }
}
