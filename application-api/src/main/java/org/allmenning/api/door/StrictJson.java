package org.allmenning.api.door;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.allmenning.api.problem.ProblemException;
import org.allmenning.shared.Json;

/**
 * Reads JSON as the RFCs advise (8259, 7493): UTF-8, one object, no key twice, no character that is none, and not nested deeper
 * than anything here is.
 */
final class StrictJson {

    private static final int DEEPEST = 16;

    private final JsonParser parser;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    static JsonObject read(byte[] body) {
        var text = text(body);
        try (var parser = Json.createParser(new StringReader(text))) {
            var json = new StrictJson(parser);
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                throw new ProblemException(400, "api.json.noObject");
            }
            var object = json.object(1);
            if (parser.hasNext()) {
                throw new ProblemException(400, "api.json.noObject");
            }
            return object;
        } catch (JsonParsingException unreadable) {
            var place = unreadable.getLocation();
            throw new ProblemException(400, "api.json.syntax", place.getLineNumber(), place.getColumnNumber());
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new ProblemException(400, "api.json.notUtf8");
        }
    }

    private JsonObject object(int depth) {
        var object = Json.createObjectBuilder();
        var keys = new HashSet<String>();
        for (var event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
            var key = characters(parser.getString());
            if (!keys.add(key)) {
                throw new ProblemException(400, "api.json.keyTwice", key);
            }
            object.add(key, value(parser.next(), depth));
        }
        return object.build();
    }

    private JsonArray array(int depth) {
        var array = Json.createArrayBuilder();
        for (var event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            array.add(value(event, depth));
        }
        return array.build();
    }

    private JsonValue value(JsonParser.Event event, int depth) {
        if (depth >= DEEPEST) {
            throw new ProblemException(400, "api.json.tooDeep");
        }
        return switch (event) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> array(depth + 1);
            case VALUE_STRING -> Json.createValue(characters(parser.getString()));
            default -> parser.getValue();
        };
    }

    private static String characters(String text) {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new ProblemException(400, "api.json.noCharacter");
        }
        return text;
    }
}
