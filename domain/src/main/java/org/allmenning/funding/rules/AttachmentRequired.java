package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;

/** An attachment of this kind must be there. */
public record AttachmentRequired(String kind) implements Rule {

    public static AttachmentRequired read(JsonObject json) {
        return new AttachmentRequired(json.getString("kind"));
    }

    @Override
    public RuleType type() {
        return RuleType.ATTACHMENT_REQUIRED;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("kind", kind).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        return facts.attachments().contains(kind)
                ? List.of()
                : Breach.at(
                        Finding.Place.field("attachments", ApplicationFacts.ATTACHMENT + kind),
                        "finding.attachmentMissing",
                        facts.words().label(ApplicationFacts.ATTACHMENT + kind));
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.attachmentRequired", words.label(ApplicationFacts.ATTACHMENT + kind));
    }
}
