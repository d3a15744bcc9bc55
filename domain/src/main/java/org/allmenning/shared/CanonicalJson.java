package org.allmenning.shared;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeSet;

/**
 * One spelling for a JSON value, so that its hash can be recomputed anywhere: RFC 8785 (keys sorted by UTF-16 code units,
 * no space, shortest escapes, UTF-8), restricted to whole numbers.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static String write(JsonValue value) {
        var text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    /** SHA-256 over the UTF-8 bytes, in lower-case hexadecimal. */
    public static String sha256(String canonical) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(JsonValue value, StringBuilder text) {
        switch (value.getValueType()) {
            case OBJECT -> writeObject((JsonObject) value, text);
            case ARRAY -> writeArray((JsonArray) value, text);
            case STRING -> writeString(((JsonString) value).getString(), text);
            case NUMBER -> text.append(((JsonNumber) value).bigIntegerValueExact());
            default -> text.append(value);
        }
    }

    private static void writeObject(JsonObject object, StringBuilder text) {
        var separator = "{";
        for (var key : new TreeSet<>(object.keySet())) {
            text.append(separator);
            writeString(key, text);
            text.append(':');
            write(object.get(key), text);
            separator = ",";
        }
        text.append(object.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonArray array, StringBuilder text) {
        var separator = "[";
        for (var item : array) {
            text.append(separator);
            write(item, text);
            separator = ",";
        }
        text.append(array.isEmpty() ? "[]" : "]");
    }

    private static void writeString(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c < 0x20 ? String.format(Locale.ROOT, "\\u%04x", (int) c) : c);
            }
        }
        text.append('"');
    }
}
