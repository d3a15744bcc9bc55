package org.allmenning.portal.grid;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.CellEntry;
import org.allmenning.application.CellKey;
import org.allmenning.application.FieldEntry;
import org.allmenning.application.FinancingSource;
import org.allmenning.application.FinancingStatus;
import org.allmenning.application.LineChange;
import org.allmenning.application.Measure;
import org.allmenning.shared.Json;

/** Reads what the sheet sends. What is not as it must be is refused as a whole: the sheet sends nothing else. */
final class Input {

    /** More than any sheet has: 2,000 cells with what people paste into them. */
    private static final int LARGEST = 1_000_000;

    private final JsonObject json;

    private Input(JsonObject json) {
        this.json = json;
    }

    /** @throws ClientErrorException 413 for more than a sheet can send */
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

    /**
     * {@code {"cells": [{"line": …, "measure": "AMOUNT", "year": 2024, "revision": 3, "typed": "25 000"}], "state": …}}; the
     * state is the one that came with what the page shows.
     */
    List<CellEntry> cells() {
        if (!(json.get("cells") instanceof JsonArray array)) {
            throw new BadRequestException("cells");
        }
        return array.stream().map(Input::cell).toList();
    }

    /** {@code {"changes": [{"do": "add", "line": …, "side": "COST", "part": …}]}}, in the order in which they were made. */
    List<LineChange> lineChanges() {
        if (!(json.get("changes") instanceof JsonArray array)) {
            throw new BadRequestException("changes");
        }
        return array.stream().map(Input::lineChange).toList();
    }

    private static LineChange lineChange(Object value) {
        if (!(value instanceof JsonObject object)) {
            throw new BadRequestException("change");
        }
        var change = new Input(object);
        var line = change.id("line");
        return switch (change.text("do")) {
            case "add" ->
                change.isFinancing()
                        ? new LineChange.AddFinancing(
                                line,
                                change.id("part"),
                                change.oneOf("source", FinancingSource.class),
                                change.oneOf("status", FinancingStatus.class),
                                change.text("description"),
                                change.idOrNull("organisation"),
                                change.idOrNull("after"))
                        : new LineChange.AddCost(
                                line,
                                change.id("part"),
                                change.text("category"),
                                change.text("description"),
                                change.idOrNull("organisation"),
                                change.idOrNull("after"));
            case "describe" ->
                change.isFinancing()
                        ? new LineChange.DescribeFinancing(
                                line,
                                change.oneOf("source", FinancingSource.class),
                                change.oneOf("status", FinancingStatus.class),
                                change.text("description"),
                                change.idOrNull("organisation"))
                        : new LineChange.DescribeCost(
                                line,
                                change.text("category"),
                                change.text("description"),
                                change.idOrNull("organisation"));
            case "remove" -> new LineChange.Remove(line);
            case "restore" -> new LineChange.Restore(line);
            case "place" -> new LineChange.Place(line, change.idOrNull("before"));
            default -> throw new BadRequestException("do");
        };
    }

    private boolean isFinancing() {
        return "FINANCING".equals(text("side"));
    }

    private static CellEntry cell(Object value) {
        if (!(value instanceof JsonObject object)) {
            throw new BadRequestException("cell");
        }
        var cell = new Input(object);
        return new CellEntry(
                new CellKey(cell.id("line"), cell.oneOf("measure", Measure.class), (int) cell.number("year")),
                cell.number("revision"),
                cell.text("typed"));
    }

    /** {@code {"fields": [{"name": "question/impact", "revision": 3, "typed": "…"}]}}. */
    List<FieldEntry> fields() {
        if (!(json.get("fields") instanceof JsonArray array)) {
            throw new BadRequestException("fields");
        }
        return array.stream().map(Input::field).toList();
    }

    private static FieldEntry field(Object value) {
        if (!(value instanceof JsonObject object)) {
            throw new BadRequestException("field");
        }
        var field = new Input(object);
        return new FieldEntry(field.text("name"), field.number("revision"), field.text("typed"));
    }

    String text(String name) {
        if (json.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new BadRequestException(name);
    }

    String textOr(String name, String otherwise) {
        return json.get(name) instanceof JsonString text ? text.getString() : otherwise;
    }

    /** Null where there is none. */
    UUID idOrNull(String name) {
        return json.get(name) instanceof JsonString text && !text.getString().isEmpty() ? id(name) : null;
    }

    UUID id(String name) {
        return Ids.read(text(name));
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        var wanted = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadRequestException(name));
    }

    private long number(String name) {
        if (json.get(name) instanceof JsonNumber number && number.isIntegral()) {
            return number.longValue();
        }
        throw new BadRequestException(name);
    }
}
