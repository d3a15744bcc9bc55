package org.allmenning.api.v1;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.spreadsheet.AwardListJson;

/** An object of an answer; what is unknown is written as null, so that every field is always there. */
final class Fields {

    private final JsonObjectBuilder json = Json.createObjectBuilder();
    private final Language language;

    /** @param language the reader's */
    Fields(Language language) {
        this.language = language;
    }

    static <T> JsonArray array(Collection<T> items, Function<T, ? extends JsonValue> write) {
        var array = Json.createArrayBuilder();
        items.forEach(item -> array.add(write.apply(item)));
        return array.build();
    }

    /** Identifiers, codes, days, moments and texts, as they write themselves. */
    Fields add(String name, Object value) {
        return put(name, value == null ? null : Json.createValue(value.toString()));
    }

    Fields add(String name, long value) {
        return put(name, Json.createValue(value));
    }

    Fields add(String name, boolean value) {
        return put(name, value ? JsonValue.TRUE : JsonValue.FALSE);
    }

    /** In the reader's language, or in its main language. */
    Fields add(String name, LocalizedText text) {
        return add(name, text == null ? null : text.in(language).text());
    }

    Fields add(String name, Language written) {
        return add(name, written.tag());
    }

    Fields add(String name, Money money) {
        return put(name, money == null ? null : AwardListJson.money(money));
    }

    /** Amounts by year with their sum, in the currency that the object around them names. */
    Fields add(String name, AmountsPerYear amounts) {
        return put(name, amounts(amounts));
    }

    <T> Fields add(String name, Collection<T> items, Function<T, ? extends JsonValue> write) {
        return put(name, array(items, write));
    }

    <K> Fields addSums(String name, Map<K, AmountsPerYear> sums) {
        var groups = Json.createObjectBuilder();
        sums.forEach((key, amounts) -> groups.add(key.toString(), amounts(amounts)));
        return put(name, groups.build());
    }

    Fields put(String name, JsonValue value) {
        json.add(name, value == null ? JsonValue.NULL : value);
        return this;
    }

    JsonObject build() {
        return json.build();
    }

    private static JsonObject amounts(AmountsPerYear amounts) {
        var years = Json.createObjectBuilder();
        amounts.byYear().forEach((year, amount) -> years.add(year.toString(), plain(amount)));
        return Json.createObjectBuilder()
                .add("byYear", years)
                .add("total", plain(amounts.total()))
                .build();
    }

    private static String plain(Money amount) {
        return amount.toDecimal().toPlainString();
    }
}
