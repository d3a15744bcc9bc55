package org.allmenning.letter;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.allmenning.shared.Language;

/**
 * One piece of a letter, in its final words.
 *
 * @param text of a heading, paragraph or decision; of a table what it shows; else empty
 * @param rows the items of a list, each one cell; of a table the head, the rows and the sum
 * @param texts how many columns of a table are texts, before those with amounts
 * @param foreign what stands in another language than the letter, in the order of the text
 */
public record LetterBlock(Type type, String text, List<List<String>> rows, int texts, List<Foreign> foreign)
        implements Serializable {

    private static final String FOREIGN = "foreign";

    /**
     * A stretch of a text, or of an item of a list, in another language than the letter: the authority wrote it in some
     * languages only. Proper names of authorities and municipalities need no mark of their own (WCAG 2.2, 3.1.2).
     *
     * @param item the row of a list; 0 in a text
     * @param from where it begins
     * @param to where it ends, this place no longer included
     */
    public record Foreign(int item, int from, int to, Language language) implements Serializable {

        private JsonArray json() {
            return Json.createArrayBuilder()
                    .add(item)
                    .add(from)
                    .add(to)
                    .add(language.tag())
                    .build();
        }

        private static Foreign of(JsonArray json) {
            return new Foreign(
                    json.getInt(0),
                    json.getInt(1),
                    json.getInt(2),
                    Language.ofTag(json.getString(3)).orElseThrow());
        }
    }

    /** A piece of a text; {@code language} is null where it is the letter's own. */
    public record Piece(String text, Language language) implements Serializable {}

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
        foreign = List.copyOf(foreign);
    }

    static LetterBlock words(Type type, String text) {
        return new LetterBlock(type, text, List.of(), 0, List.of());
    }

    static LetterBlock words(Type type, MarkedText text) {
        return new LetterBlock(type, text.text(), List.of(), 0, text.foreign());
    }

    static LetterBlock list(List<String> items, List<Foreign> foreign) {
        return new LetterBlock(Type.LIST, "", items.stream().map(List::of).toList(), 1, foreign);
    }

    static LetterBlock table(String what, List<List<String>> rows, int texts) {
        return new LetterBlock(Type.TABLE, what, rows, texts, List.of());
    }

    /** The text, parted where its language changes; of a list none. */
    public List<Piece> pieces() {
        return type == Type.LIST ? List.of() : pieces(0, text);
    }

    /** The items of a list, each parted where its language changes; of anything else none. */
    public List<List<Piece>> items() {
        if (type != Type.LIST) {
            return List.of();
        }
        return IntStream.range(0, rows.size())
                .mapToObj(item -> pieces(item, rows.get(item).get(0)))
                .toList();
    }

    private List<Piece> pieces(int item, String whole) {
        var pieces = new ArrayList<Piece>();
        var end = 0;
        for (var stretch : foreign) {
            if (stretch.item() == item) {
                add(pieces, whole.substring(end, stretch.from()), null);
                add(pieces, whole.substring(stretch.from(), stretch.to()), stretch.language());
                end = stretch.to();
            }
        }
        add(pieces, whole.substring(end), null);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, Language language) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, language));
        }
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
        var json = Json.createObjectBuilder()
                .add("type", type.name())
                .add("text", text)
                .add("rows", table)
                .add("texts", texts);
        if (!foreign.isEmpty()) {
            var stretches = Json.createArrayBuilder();
            foreign.forEach(stretch -> stretches.add(stretch.json()));
            json.add(FOREIGN, stretches);
        }
        return json.build();
    }

    static LetterBlock of(JsonObject json) {
        return new LetterBlock(
                Type.valueOf(json.getString("type")),
                json.getString("text"),
                json.getJsonArray("rows").getValuesAs(JsonArray.class).stream()
                        .map(row -> row.getValuesAs(JsonString::getString))
                        .toList(),
                json.getInt("texts"),
                json.containsKey(FOREIGN)
                        ? json.getJsonArray(FOREIGN).getValuesAs(JsonArray.class).stream()
                                .map(Foreign::of)
                                .toList()
                        : List.of());
    }
}
