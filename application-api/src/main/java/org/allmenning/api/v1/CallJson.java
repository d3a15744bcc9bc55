package org.allmenning.api.v1;

import jakarta.json.JsonObject;
import org.allmenning.funding.CallOverview;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;

/** A call for applications. */
final class CallJson {

    private CallJson() {}

    static JsonObject write(CallOverview call, Language language) {
        return named(call, language)
                .add("authority", call.authorityName())
                .add("purpose", call.purpose())
                .add("note", call.note())
                .add("legalBasis", call.legalBasis())
                .add("country", call.country())
                .add("currency", call.currency().getCurrencyCode())
                .add("smallestAmount", call.step())
                .add("frame", call.frame())
                .add("maximumGrant", call.maximumGrant())
                .add("years", call.years(), Json::createValue)
                .add(
                        "deadline",
                        call.deadline() == null ? null : call.deadline().toOffsetDateTime())
                .add("announcedOn", call.announcedOn())
                .add("open", call.open())
                .add("rulesVersion", call.rulesVersion())
                .add("categories", call.categories(), category -> category(category, language))
                .add("criteria", call.criteria(), criterion -> criterion(criterion, language))
                .build();
    }

    /** The call as other things refer to it. */
    static JsonObject reference(CallOverview call, Language language) {
        return named(call, language).build();
    }

    private static Fields named(CallOverview call, Language language) {
        return new Fields(language).add("key", call.key()).add("title", call.title());
    }

    private static JsonObject category(CallOverview.CategoryOverview category, Language language) {
        return new Fields(language)
                .add("code", category.code())
                .add("name", category.name())
                .add("guidance", category.guidance())
                .add("inKind", category.inKind())
                .add("closed", category.closed())
                .build();
    }

    private static JsonObject criterion(CallOverview.CriterionOverview criterion, Language language) {
        return new Fields(language)
                .add("code", criterion.code())
                .add("name", criterion.name())
                .add("weightBasisPoints", criterion.weightBasisPoints())
                .build();
    }
}
