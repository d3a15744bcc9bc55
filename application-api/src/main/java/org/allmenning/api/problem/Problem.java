package org.allmenning.api.problem;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;

/**
 * A refusal in the form of RFC 9457. Machines branch on {@code type}, which never changes; people read {@code detail} in their
 * language.
 *
 * @param status the HTTP status
 * @param code the message key of the rule, of the domain or below {@code api.}
 * @param arguments what the sentence names
 * @param more further members, written in the reader's language
 * @param headers further headers of the answer
 */
public record Problem(
        int status,
        String code,
        List<Object> arguments,
        Map<String, Function<Language, JsonValue>> more,
        Map<String, String> headers) {

    /** The texts of this door. */
    public static final String BUNDLE = "org.allmenning.messages.api";

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:allmenning:problem:";

    public static Problem of(int status, String code, Object... arguments) {
        return new Problem(status, code, List.of(arguments), Map.of(), Map.of());
    }

    public Problem with(String member, Function<Language, JsonValue> value) {
        var members = new LinkedHashMap<>(more);
        members.put(member, value);
        return new Problem(status, code, arguments, members, headers);
    }

    public Problem withHeader(String name, String value) {
        var named = new LinkedHashMap<>(headers);
        named.put(name, value);
        return new Problem(status, code, arguments, more, named);
    }

    /** @param path the address that was asked for */
    public JsonObject json(Language language, String path) {
        var json = Json.createObjectBuilder()
                .add("type", type(code))
                .add("title", Messages.text(Messages.bundle(BUNDLE, language), "title." + status, language))
                .add("status", status)
                .add("detail", text(code, language, arguments))
                .add("instance", path);
        more.forEach((member, value) -> json.add(member, value.apply(language)));
        return json.build();
    }

    /** The stable name of a rule. */
    public static String type(String code) {
        return TYPE + code;
    }

    /** A sentence, of this door or of the domain. */
    public static String text(String code, Language language, List<?> arguments) {
        return code.startsWith("api.")
                ? Messages.text(Messages.bundle(BUNDLE, language), code, language, arguments.toArray())
                : Messages.text(code, language, arguments.toArray());
    }
}
