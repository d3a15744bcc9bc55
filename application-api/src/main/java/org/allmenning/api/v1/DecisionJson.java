package org.allmenning.api.v1;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.allmenning.decision.DecisionParty;
import org.allmenning.decision.DecisionView;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;

/** A decision on a submission. Who prepared and who approved it stands in the event log. */
final class DecisionJson {

    private DecisionJson() {}

    static JsonObject write(DecisionView decision, Language language) {
        return new Fields(language)
                .add("id", decision.id())
                .add("application", decision.applicationId())
                .add("submission", decision.submissionId())
                .put("call", CallJson.reference(decision.call(), language))
                .put("receipt", SubmissionJson.receipt(decision.receipt()))
                .add("kind", decision.kind())
                .add("project", decision.project())
                .add("language", decision.language())
                .put("lead", party(decision.lead(), language))
                .add(
                        "partners",
                        decision.parties().subList(1, decision.parties().size()),
                        party -> party(party, language))
                .add("requestedAmount", decision.requested())
                .add("awardedAmount", decision.awarded())
                .add("subProjects", decision.parts(), part -> part(part, language))
                .add("reasons", decision.reasons())
                .put("terms", terms(decision, language))
                .add("cause", decision.cause())
                .add("supersedes", decision.supersedes())
                .add("supersededBy", decision.supersededBy())
                .add("preparedAt", decision.preparedAt().toOffsetDateTime())
                .add("approvedAt", decision.isApproved() ? decision.approvedAt().toOffsetDateTime() : null)
                .build();
    }

    private static JsonObject terms(DecisionView decision, Language language) {
        var terms = decision.terms();
        return new Fields(language)
                .add("acceptBy", terms.acceptBy())
                .add("reservationBy", terms.reservationBy())
                .add("interimReportBy", terms.interimReportBy())
                .add("finalReportBy", terms.finalReportBy())
                .add("conditions", terms.conditions(), Json::createValue)
                .add("instalments", terms.instalments(), instalment -> new Fields(language)
                        .add("from", instalment.from())
                        .add("requirement", instalment.requirement())
                        .add(
                                "amount",
                                new Money(
                                        instalment.amount(), decision.awarded().currency()))
                        .build())
                .build();
    }

    private static JsonObject party(DecisionParty party, Language language) {
        return new Fields(language)
                .add("name", party.name())
                .add("code", party.code().orElse(null))
                .add("kind", party.kind())
                .build();
    }

    private static JsonObject part(DecisionView.Part part, Language language) {
        return new Fields(language)
                .add("number", part.number())
                .add("title", part.title())
                .add("requested", part.requested())
                .add("awarded", part.awarded())
                .build();
    }
}
