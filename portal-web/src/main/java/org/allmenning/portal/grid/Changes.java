package org.allmenning.portal.grid;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.allmenning.shared.Json;

/**
 * What is new in one object against another, for a reader who has the other. Members that are as before are left out, those
 * that are no more are null; of an array, elements that stood there before are given as their index in it. No array of this
 * door holds bare numbers.
 */
final class Changes {

    private Changes() {}

    static JsonObject between(JsonObject before, JsonObject after) {
        var changed = Json.createObjectBuilder();
        after.forEach((name, value) -> {
            var old = before.get(name);
            if (!value.equals(old)) {
                changed.add(name, between(old, value));
            }
        });
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(changed::addNull);
        return changed.build();
    }

    private static JsonValue between(JsonValue before, JsonValue after) {
        if (before instanceof JsonObject old && after instanceof JsonObject now) {
            return between(old, now);
        }
        return before instanceof JsonArray old && after instanceof JsonArray now ? between(old, now) : after;
    }

    private static JsonArray between(JsonArray before, JsonArray after) {
        var changed = Json.createArrayBuilder();
        after.forEach(value -> {
            var at = before.indexOf(value);
            if (at < 0) {
                changed.add(value);
            } else {
                changed.add(at);
            }
        });
        return changed.build();
    }
}
