package org.allmenning.api.v1;

import jakarta.json.JsonObject;
import org.allmenning.audit.AuditLine;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;

/** A line of the event log. */
final class AuditJson {

    private AuditJson() {}

    static JsonObject write(AuditLine line, Language language) {
        return new Fields(language)
                .add("chain", line.chainId())
                .add("sequence", line.sequence())
                .add("at", line.at())
                .add("actor", line.actor())
                .add("action", line.action())
                .put("details", details(line))
                .add("hash", line.hash())
                .build();
    }

    private static JsonObject details(AuditLine line) {
        var details = Json.createObjectBuilder();
        line.details().forEach(details::add);
        return details.build();
    }
}
