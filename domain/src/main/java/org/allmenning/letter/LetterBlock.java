package org.allmenning.letter;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.util.List;

/**
 * One piece of a letter, in its final words.
 *
 * @param text of a heading, paragraph or decision; of a table what it shows; else empty
 * @param rows the items of a list, each one cell; of a table the head, the rows and the sum
 * @param texts how many columns of a table are texts, before those with amounts
 */
public record LetterBlock(Type type, String text, List<List<String>> rows, int texts) implements Serializable {

    /** What it is for the eye and for a screen reader. */
    public enum Type {
        /** What was decided, in a frame. */
        DECISION,
        HEADING,
        PARAGRAPH,
        LIST,
        TABLE
    }

    public LetterBlock {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static LetterBlock words(Type type, String text) {
        return new LetterBlock(type, text, List.of(), 0);
    }

    static LetterBlock list(List<String> items) {
        return new LetterBlock(Type.LIST, "", items.stream().map(List::of).toList(), 1);
    }

    boolean isEmpty() {
        return text.isBlank() && rows.isEmpty();
    }

    /** Of a table. */
    public List<String> head() {
        return rows.get(0);
    }

    /** Of a table, without head and sum. */
    public List<List<String>> lines() {
        return rows.subList(1, rows.size() - 1);
    }

    /** The last row of a table. */
    public List<String> sum() {
        return rows.get(rows.size() - 1);
    }

    JsonObject json() {
        var table = Json.createArrayBuilder();
        rows.forEach(row -> table.add(Json.createArrayBuilder(row)));
        return Json.createObjectBuilder()
                .add("type", type.name())
                .add("text", text)
                .add("rows", table)
                .add("texts", texts)
                .build();
    }

    static LetterBlock of(JsonObject json) {
        return new LetterBlock(
                Type.valueOf(json.getString("type")),
                json.getString("text"),
                json.getJsonArray("rows").getValuesAs(JsonArray.class).stream()
                        .map(row -> row.getValuesAs(JsonString::getString))
                        .toList(),
                json.getInt("texts"));
    }
}
