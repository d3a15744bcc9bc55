package org.allmenning.funding.rules;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.util.List;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.shared.Json;
import org.allmenning.shared.Messages;

/** Lists of codes as they stand in the parameters of a rule. */
final class Codes {
    private Codes() {}

    static List<String> read(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    static List<OrganisationKind> kinds(JsonObject json) {
        return read(json, "kinds").stream().map(OrganisationKind::valueOf).toList();
    }

    static JsonArrayBuilder write(List<String> codes) {
        return Json.createArrayBuilder(codes);
    }

    static JsonArrayBuilder kinds(List<OrganisationKind> kinds) {
        return write(kinds.stream().map(Enum::name).toList());
    }

    /** What the kinds are called, one after the other. */
    static Messages.Series labels(List<OrganisationKind> kinds) {
        return new Messages.Series(
                kinds.stream().map(kind -> (Serializable) kind.label()).toList());
    }
}
