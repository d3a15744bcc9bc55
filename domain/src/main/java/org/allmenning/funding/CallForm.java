package org.allmenning.funding;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.allmenning.shared.Json;
import org.allmenning.shared.LocalizedText;

/**
 * What a call asks beside the budget: themes to choose from, questions, declarations and attachments; and its own lists of
 * municipalities, such as their centrality class. What must be answered, its rules say.
 *
 * @param attributes by the name of the list and the code of the municipality
 */
public record CallForm(
        List<Choice> themes,
        List<Question> questions,
        List<Choice> declarations,
        List<AttachmentAsked> attachments,
        Map<String, Map<String, String>> attributes)
        implements Serializable {

    public static final CallForm EMPTY = new CallForm(List.of(), List.of(), List.of(), List.of(), Map.of());

    /** Something with a code and a name: a theme, a declaration, an answer to choose. */
    public record Choice(String code, LocalizedText name) implements Serializable {

        static Choice of(JsonObject json) {
            return new Choice(json.getString("code"), LocalizedText.of(json.getJsonObject("name")));
        }

        JsonObject json() {
            return Json.createObjectBuilder()
                    .add("code", code)
                    .add("name", name.json())
                    .build();
        }
    }

    /**
     * A kind of file that applicants add.
     *
     * @param help what is wanted; may be null
     * @param most how many files
     */
    public record AttachmentAsked(String code, LocalizedText name, LocalizedText help, int most)
            implements Serializable {

        private static final int USUAL = 5;

        static AttachmentAsked of(JsonObject json) {
            return new AttachmentAsked(
                    json.getString("code"),
                    LocalizedText.of(json.getJsonObject("name")),
                    json.containsKey("help") ? LocalizedText.of(json.getJsonObject("help")) : null,
                    json.getInt("most", USUAL));
        }

        JsonObject json() {
            var json = Json.createObjectBuilder()
                    .add("code", code)
                    .add("name", name.json())
                    .add("most", most);
            return (help == null ? json : json.add("help", help.json())).build();
        }
    }

    /** How a question is answered. */
    public enum AnswerKind {
        TEXT,
        CHOICE,
        NUMBER,
        DATE
    }

    /**
     * A question to the applicant.
     *
     * @param help what a good answer has in it; may be null
     * @param most how many characters a text may have
     * @param choices for a choice, else none
     */
    public record Question(
            String code, LocalizedText label, LocalizedText help, AnswerKind kind, int most, List<Choice> choices)
            implements Serializable {

        public Question {
            choices = List.copyOf(choices);
        }

        static Question of(JsonObject json) {
            return new Question(
                    json.getString("code"),
                    LocalizedText.of(json.getJsonObject("label")),
                    json.containsKey("help") ? LocalizedText.of(json.getJsonObject("help")) : null,
                    AnswerKind.valueOf(json.getString("kind")),
                    json.getInt("most"),
                    read(json.getJsonArray("choices"), Choice::of));
        }

        JsonObject json() {
            var json = Json.createObjectBuilder()
                    .add("code", code)
                    .add("label", label.json())
                    .add("kind", kind.name())
                    .add("most", most)
                    .add("choices", write(choices, Choice::json));
            return (help == null ? json : json.add("help", help.json())).build();
        }
    }

    public CallForm {
        themes = List.copyOf(themes);
        questions = List.copyOf(questions);
        declarations = List.copyOf(declarations);
        attachments = List.copyOf(attachments);
        attributes = Map.copyOf(attributes);
    }

    public Optional<Question> question(String code) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    public Optional<AttachmentAsked> attachment(String code) {
        return attachments.stream().filter(asked -> asked.code().equals(code)).findFirst();
    }

    /** What the call's lists say of the municipality that has this code. */
    public Map<String, String> attributesOf(String municipality) {
        var found = new HashMap<String, String>();
        attributes.forEach((name, values) -> {
            if (municipality != null && values.containsKey(municipality)) {
                found.put(name, values.get(municipality));
            }
        });
        return found;
    }

    /** What the codes of the form are called, by the names of the fields. */
    public Map<String, LocalizedText> labels() {
        var labels = new HashMap<String, LocalizedText>();
        questions.forEach(one -> labels.put(ApplicationFacts.QUESTION + one.code(), one.label()));
        declarations.forEach(one -> labels.put(ApplicationFacts.DECLARATION + one.code(), one.name()));
        attachments.forEach(one -> labels.put(ApplicationFacts.ATTACHMENT + one.code(), one.name()));
        return labels;
    }

    public static CallForm of(JsonObject json) {
        var attributes = new HashMap<String, Map<String, String>>();
        json.getJsonObject("attributes").forEach((name, values) -> {
            var byCode = new HashMap<String, String>();
            values.asJsonObject().forEach((code, value) -> byCode.put(code, ((JsonString) value).getString()));
            attributes.put(name, Map.copyOf(byCode));
        });
        return new CallForm(
                read(json.getJsonArray("themes"), Choice::of),
                read(json.getJsonArray("questions"), Question::of),
                read(json.getJsonArray("declarations"), Choice::of),
                read(json.getJsonArray("attachments"), AttachmentAsked::of),
                attributes);
    }

    public JsonObject json() {
        var lists = Json.createObjectBuilder();
        attributes.forEach((name, values) -> {
            var byCode = Json.createObjectBuilder();
            values.forEach(byCode::add);
            lists.add(name, byCode);
        });
        return Json.createObjectBuilder()
                .add("themes", write(themes, Choice::json))
                .add("questions", write(questions, Question::json))
                .add("declarations", write(declarations, Choice::json))
                .add("attachments", write(attachments, AttachmentAsked::json))
                .add("attributes", lists)
                .build();
    }

    private static <T> List<T> read(JsonArray array, Function<JsonObject, T> reader) {
        return array.getValuesAs(JsonObject.class).stream().map(reader).toList();
    }

    private static <T> JsonArray write(List<T> items, Function<T, JsonObject> writer) {
        var array = Json.createArrayBuilder();
        items.stream().map(writer).forEach(array::add);
        return array.build();
    }
}
