package org.allmenning.api.v1;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;
import org.allmenning.submission.Receipt;
import org.allmenning.submission.SubmissionView;
import org.allmenning.submission.SubmittedApplication;

/** What was sent in, and the receipt for it. */
final class SubmissionJson {

    private static final int HOUR_DECIMALS = 2;

    private final SubmittedApplication application;
    private final Language language;

    private SubmissionJson(SubmittedApplication application, Language language) {
        this.application = application;
        this.language = language;
    }

    static JsonObject receipt(Receipt receipt) {
        return new Fields(Language.NB)
                .add("submission", receipt.submissionId())
                .add("application", receipt.applicationId())
                .add("number", receipt.number())
                .add("version", receipt.version())
                .add("title", receipt.title())
                .add("submittedAt", receipt.submittedAt().toOffsetDateTime())
                .add("sha256", receipt.sha256())
                .build();
    }

    static JsonObject write(SubmissionView submission, Language language) {
        return new Fields(language)
                .add("id", submission.id())
                .add("application", submission.applicationId())
                .put("call", CallJson.reference(submission.call(), language))
                .put("receipt", receipt(submission.receipt()))
                .add("status", submission.status())
                .put("content", new SubmissionJson(submission.application(), language).content())
                .build();
    }

    private JsonObject content() {
        return new Fields(language)
                .add("title", application.title())
                .add("summary", application.summary())
                .add("language", application.language())
                .add("currency", application.currency().getCurrencyCode())
                .add("years", application.years(), Json::createValue)
                .put("lead", OrganisationJson.write(application.lead(), language))
                .add("partners", application.partners(), partner -> OrganisationJson.write(partner, language))
                .add("subProjects", application.subProjects(), this::part)
                .add("attachments", application.attachments(), file -> AttachmentJson.write(file, language))
                .add("totalCost", application.totalCost())
                .add("requested", application.requested())
                .build();
    }

    private JsonObject part(SubmittedApplication.Part part) {
        return new Fields(language)
                .add("number", part.number())
                .add("title", part.title())
                .add("activities", part.activities())
                .add("responsible", part.responsible())
                .add("costs", part.costs(), this::cost)
                .add("financing", part.financing(), this::financing)
                .add("cost", part.cost())
                .add("requested", part.requested())
                .build();
    }

    private JsonObject cost(SubmittedApplication.Cost line) {
        return new Fields(language)
                .add("category", line.category())
                .add("inKind", line.inKind())
                .add("description", line.description())
                .add("organisation", line.organisation())
                .add("amounts", line.amounts())
                .put("hours", decimals(line.hours(), HOUR_DECIMALS))
                .put("rates", decimals(line.rates(), application.currency().getDefaultFractionDigits()))
                .build();
    }

    private JsonObject financing(SubmittedApplication.Financing line) {
        return new Fields(language)
                .add("source", line.source())
                .add("status", line.status())
                .add("description", line.description())
                .add("organisation", line.organisation())
                .add("amounts", line.amounts())
                .build();
    }

    private static JsonObject decimals(Map<Integer, Long> units, int decimals) {
        var json = Json.createObjectBuilder();
        new TreeMap<>(units)
                .forEach((year, value) -> json.add(
                        year.toString(), BigDecimal.valueOf(value, decimals).toPlainString()));
        return json.build();
    }
}
