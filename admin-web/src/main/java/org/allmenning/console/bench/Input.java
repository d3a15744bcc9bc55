package org.allmenning.console.bench;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.allmenning.shared.Json;
import org.allmenning.shared.NothingHere;

/** Reads what the workbench sends. What is not as it must be is refused as a whole: the page sends nothing else. */
final class Input {

    /** More than a change of one row or one rule can be. */
    private static final int LARGEST = 20_000;

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final JsonObject json;

    private Input(JsonObject json) {
        this.json = json;
    }

    /** @throws ClientErrorException 413 for more than the page can send */
    static Input read(InputStream body) {
        try {
            var bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
                return new Input(reader.readObject());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UUID id(String text) {
        if (!ID.matcher(text).matches()) {
            throw NothingHere.because(text);
        }
        return UUID.fromString(text);
    }

    long revision() {
        return number("revision");
    }

    UUID submission() {
        return id(text("submission"));
    }

    boolean isOfPart() {
        return json.containsKey("part");
    }

    String text(String name) {
        if (json.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new BadRequestException(name);
    }

    boolean flag(String name) {
        var value = json.get(name);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        throw new BadRequestException(name);
    }

    long number(String name) {
        if (json.get(name) instanceof JsonNumber number && number.isIntegral()) {
            var whole = number.bigIntegerValueExact();
            if (whole.bitLength() < Long.SIZE) {
                return whole.longValue();
            }
        }
        throw new BadRequestException(name);
    }

    int smallNumber(String name) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number(name)));
    }

    /** Null where there is none. */
    Integer smallNumberOrNull(String name) {
        return json.getOrDefault(name, JsonValue.NULL) == JsonValue.NULL ? null : Integer.valueOf(smallNumber(name));
    }
}
