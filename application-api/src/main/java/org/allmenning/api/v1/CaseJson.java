package org.allmenning.api.v1;

import jakarta.json.JsonObject;
import org.allmenning.assessment.CaseRow;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;

/** A submitted application as its authority lists it. */
final class CaseJson {

    private CaseJson() {}

    static JsonObject write(CaseRow row, Language language) {
        return new Fields(language)
                .add("submission", row.submissionId())
                .put("receipt", SubmissionJson.receipt(row.receipt()))
                .add("status", row.status())
                .add("lead", row.lead())
                .add("partners", row.partners())
                .add("county", row.county())
                .add("totalCost", row.totalCost())
                .add("requestedAmount", row.requested())
                .put(
                        "score",
                        row.total() == null
                                ? null
                                : Json.createValue(row.total().rounded()))
                .put("rank", row.rank() == 0 ? null : Json.createValue(row.rank()))
                .add("reviews", row.reviews(), review -> review(review, language))
                .build();
    }

    private static JsonObject review(CaseRow.ReviewState review, Language language) {
        return new Fields(language)
                .add("reviewer", review.reviewer())
                .add("impartiality", review.impartiality())
                .add("handedIn", review.handedIn())
                .build();
    }
}
