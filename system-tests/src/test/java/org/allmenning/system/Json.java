package org.allmenning.system;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;

/** Reads answers. */
final class Json {

    private Json() {}

    static JsonValue read(String text) {
        try (var reader = jakarta.json.Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    static JsonObject object(HttpResponse<String> answer) {
        return read(answer.body()).asJsonObject();
    }

    static List<JsonObject> objects(JsonObject from, String name) {
        return from.getJsonArray(name).getValuesAs(JsonObject.class);
    }
}
