package org.allmenning.api.door;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmenning.api.problem.ProblemException;
import org.allmenning.shared.Language;

/** An object that was sent. What is missing, of another kind or unknown is refused by its place: {@code /cells/3/year}. */
public final class JsonBody {

    private final JsonObject json;
    private final String place;

    JsonBody(JsonObject json, String place) {
        this.json = json;
        this.place = place;
    }

    /** A field that nobody reads is a misspelt one. */
    public JsonBody only(String... names) {
        var known = Set.of(names);
        json.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new ProblemException(400, "api.json.unknown", place + "/" + name);
        });
        return this;
    }

    /** Whether a field that may be left out is there; {@code null} leaves it out too. */
    public boolean has(String name) {
        return json.containsKey(name) && !json.isNull(name);
    }

    /** One of the five languages, by its tag. */
    public Language language(String name) {
        return Language.ofTag(text(name)).orElseThrow(() -> kind(name));
    }

    public String text(String name) {
        return required(name, JsonString.class).getString();
    }

    /** A whole number from 0 that fits into a {@code long}. */
    public long number(String name) {
        var number = required(name, JsonNumber.class);
        try {
            var whole = number.bigDecimalValue().longValueExact();
            if (whole >= 0) {
                return whole;
            }
        } catch (ArithmeticException notWhole) {
            throw kind(name);
        }
        throw kind(name);
    }

    /** A whole number from 0 that fits into an {@code int}. */
    public int smallNumber(String name) {
        var number = number(name);
        if (number > Integer.MAX_VALUE) {
            throw kind(name);
        }
        return (int) number;
    }

    /** A year of four digits. */
    public int year(String name) {
        var year = number(name);
        if (year < 1000 || year > 9999) {
            throw kind(name);
        }
        return (int) year;
    }

    /** {@code true} or {@code false}. */
    public boolean truth(String name) {
        var value = required(name, JsonValue.class);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw kind(name);
        }
        return value == JsonValue.TRUE;
    }

    /** A moment as ISO 8601 writes it, with its distance from UTC. */
    public Instant moment(String name) {
        try {
            return OffsetDateTime.parse(text(name)).toInstant();
        } catch (DateTimeParseException noMoment) {
            throw kind(name);
        }
    }

    public UUID id(String name) {
        try {
            return UUID.fromString(text(name));
        } catch (IllegalArgumentException noId) {
            throw kind(name);
        }
    }

    public <E extends Enum<E>> E oneOf(Class<E> choices, String name) {
        try {
            return Enum.valueOf(choices, text(name));
        } catch (IllegalArgumentException unknown) {
            throw kind(name);
        }
    }

    /** A list of objects. */
    public List<JsonBody> objects(String name) {
        var array = required(name, JsonArray.class);
        return IntStream.range(0, array.size())
                .mapToObj(i -> {
                    var at = place + "/" + name + "/" + i;
                    if (array.get(i) instanceof JsonObject object) {
                        return new JsonBody(object, at);
                    }
                    throw new ProblemException(400, "api.json.kind", at);
                })
                .toList();
    }

    private <T extends JsonValue> T required(String name, Class<T> kind) {
        var value = json.get(name);
        if (value == null) {
            throw new ProblemException(400, "api.json.missing", place + "/" + name);
        } else if (!kind.isInstance(value)) {
            throw kind(name);
        }
        return kind.cast(value);
    }

    private ProblemException kind(String name) {
        return new ProblemException(400, "api.json.kind", place + "/" + name);
    }
}
