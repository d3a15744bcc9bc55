package org.allmenning.api.v1;

import jakarta.json.JsonObject;
import org.allmenning.api.problem.Problems;
import org.allmenning.application.ApplicationSummary;
import org.allmenning.application.ApplicationView;
import org.allmenning.shared.Language;

/** A draft, in the list and in full. */
final class ApplicationJson {

    private ApplicationJson() {}

    static JsonObject write(ApplicationSummary row, Language language) {
        return new Fields(language)
                .add("id", row.id())
                .add("title", row.title())
                .add("status", row.status())
                .put(
                        "call",
                        new Fields(language)
                                .add("key", row.callKey())
                                .add("title", row.callTitle())
                                .build())
                .add("lead", row.leadName())
                .add("leads", row.leads())
                .add("deadline", row.deadline() == null ? null : row.deadline().toOffsetDateTime())
                .add("changedAt", row.changedAt().toOffsetDateTime())
                .build();
    }

    static JsonObject write(ApplicationView application, Language language) {
        return new Fields(language)
                .add("id", application.id())
                .add("revision", application.revision())
                .add("rulesVersion", application.call().rulesVersion())
                .put("call", CallJson.reference(application.call(), language))
                .add("title", application.title())
                .add("summary", application.summary())
                .add("language", application.language())
                .add("status", application.status())
                .add("changedAt", application.changedAt().toOffsetDateTime())
                .put("lead", OrganisationJson.write(application.lead(), language))
                .add("partners", application.partners(), partner -> OrganisationJson.write(partner, language))
                .put("budget", BudgetJson.write(application.budget(), language))
                .put("fields", FieldsJson.write(application))
                .put("findings", Problems.findings(application.findings(), language))
                .add("editable", application.isEditable())
                .add("ready", application.isReady())
                .add("mayChangeAll", application.mayChangeAll())
                .add("maySubmit", application.maySubmit())
                .build();
    }
}
