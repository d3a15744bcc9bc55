package org.allmenning.application;

import jakarta.json.JsonObject;
import java.io.Serializable;
import java.io.StringReader;
import java.util.UUID;
import org.allmenning.shared.CanonicalJson;
import org.allmenning.shared.Json;

/**
 * What a budget line says beside its amounts.
 *
 * @param kind the code of the cost category, or the name of the financing source
 * @param status how sure the money is; null for a cost
 * @param organisationId who bears the cost or gives the money, or null
 */
public record LineWords(String kind, FinancingStatus status, String description, UUID organisationId)
        implements Serializable {

    String write() {
        var json = Json.createObjectBuilder().add("kind", kind).add("description", description);
        if (status != null) {
            json.add("status", status.name());
        }
        if (organisationId != null) {
            json.add("organisation", organisationId.toString());
        }
        return CanonicalJson.write(json.build());
    }

    static LineWords read(String written) {
        try (var reader = Json.createReader(new StringReader(written))) {
            var json = reader.readObject();
            return new LineWords(
                    json.getString("kind"),
                    json.containsKey("status") ? FinancingStatus.valueOf(json.getString("status")) : null,
                    json.getString("description"),
                    organisation(json));
        }
    }

    private static UUID organisation(JsonObject json) {
        return json.containsKey("organisation") ? UUID.fromString(json.getString("organisation")) : null;
    }
}
