package org.allmenning.console.bench;

import jakarta.json.Json;
import jakarta.json.JsonArray;
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
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.RowState;
import org.allmenning.shared.NothingHere;

/** Reads what the workbench sends. What is not as it must be is refused as a whole: the page sends nothing else. */
final class Input {

    /** More than undoing a method over 1,000 applications sends. */
    private static final int LARGEST = 4_000_000;

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

    /** {@code {"rows": [{"submission": …, "locked": false, "cells": [{"part": 1, "year": 2024, "typed": "25 000"}]}]}}. */
    List<RowState> rows() {
        return objects("rows").map(Input::row).toList();
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
            return number.longValue();
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

    private RowState row() {
        var submission = submission();
        return new RowState(
                submission,
                flag("locked"),
                objects("cells")
                        .map(cell -> new ProposedAmount(
                                submission, cell.smallNumber("part"), cell.smallNumber("year"), cell.text("typed")))
                        .toList());
    }

    private Stream<Input> objects(String name) {
        if (!(json.get(name) instanceof JsonArray array)) {
            throw new BadRequestException(name);
        }
        return array.stream().map(value -> {
            if (value instanceof JsonObject object) {
                return new Input(object);
            }
            throw new BadRequestException(name);
        });
    }
}
