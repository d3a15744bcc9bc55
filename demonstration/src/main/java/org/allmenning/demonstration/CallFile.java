package org.allmenning.demonstration;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.CallRule;
import org.allmenning.funding.CallTerms;
import org.allmenning.funding.CostCategory;
import org.allmenning.funding.Criterion;
import org.allmenning.shared.Json;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.shared.Share;

/**
 * A call of the demonstration, as it stands in the file of its key: facts of the announcement, and where the announcement
 * says nothing, what its note calls constructed. A call whose deadline goes by the day on which it is entered says for how
 * many days it is open.
 *
 * @param authority the alias of the organisation that announces it
 * @param scheme the name of the scheme that it belongs to
 */
public record CallFile(String authority, LocalizedText scheme, LocalizedText legalBasis, CallPlan plan) {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** @param now from when an open call is open */
    public static CallFile read(String key, Instant now) {
        return new Reading(json(key), now).file();
    }

    /** A file that is like another one says only what is different; null takes out what the other one has. */
    private static JsonObject json(String key) {
        try (var reader = Json.createReader(CallFile.class.getResourceAsStream("calls/" + key + ".json"))) {
            var own = reader.readObject();
            if (!own.containsKey("like")) {
                return own;
            }
            var whole = Json.createObjectBuilder(json(own.getString("like")));
            own.forEach((name, value) -> {
                if (value == JsonValue.NULL) {
                    whole.remove(name);
                } else {
                    whole.add(name, value);
                }
            });
            return whole.build();
        }
    }

    private record Reading(JsonObject json, Instant now) {

        CallFile file() {
            return new CallFile(json.getString("authority"), text("scheme"), text("legalBasis"), plan());
        }

        private CallPlan plan() {
            return new CallPlan(
                    json.getString("key"),
                    text("title"),
                    text("purpose"),
                    json.containsKey("note") ? text("note") : null,
                    json.getString("country"),
                    currency(),
                    money("step"),
                    zone(),
                    json.getInt("firstYear"),
                    json.getInt("lastYear"),
                    LocalDate.parse(json.getString("codesOn")),
                    opensAt(),
                    deadline(),
                    json.containsKey("announcedOn") ? LocalDate.parse(json.getString("announcedOn")) : null,
                    json.containsKey("frame") ? money("frame") : null,
                    json.getInt("scoreScale"),
                    json.getBoolean("scoredAtOnce"),
                    json.containsKey("received") ? received(json.getJsonObject("received")) : null,
                    all("categories", Reading::category),
                    all("criteria", Reading::criterion),
                    all("rules", CallRule::read),
                    terms());
        }

        private CallTerms terms() {
            var terms = Json.createObjectBuilder();
            List.of("vat", "sources", "frameByYear", "appeal", "form").forEach(name -> terms.add(name, json.get(name)));
            return CallTerms.of(terms.build());
        }

        private Instant opensAt() {
            return json.containsKey("daysOpen") ? now : moment("opensAt");
        }

        private Instant deadline() {
            if (!json.containsKey("daysOpen")) {
                return moment("deadline");
            }
            return now.atZone(zone())
                    .toLocalDate()
                    .plusDays(json.getInt("daysOpen"))
                    .atTime(END_OF_DAY)
                    .atZone(zone())
                    .toInstant();
        }

        private Instant moment(String name) {
            return json.containsKey(name)
                    ? OffsetDateTime.parse(json.getString(name)).toInstant()
                    : null;
        }

        private CallPlan.Received received(JsonObject received) {
            return new CallPlan.Received(
                    received.getInt("applications"),
                    new Money(received.getJsonNumber("requestedAbout").longValueExact(), currency()));
        }

        private static CostCategory category(JsonObject category) {
            return new CostCategory(
                    category.getString("code"),
                    LocalizedText.of(category.getJsonObject("name")),
                    LocalizedText.of(category.getJsonObject("guidance")),
                    category.getBoolean("inKind"),
                    category.getBoolean("eligible"));
        }

        private static Criterion criterion(JsonObject criterion) {
            return new Criterion(
                    criterion.getString("code"),
                    LocalizedText.of(criterion.getJsonObject("name")),
                    new Share(criterion.getInt("weight")));
        }

        private <T> List<T> all(String name, Function<JsonObject, T> read) {
            JsonArray array = json.getJsonArray(name);
            return array.getValuesAs(JsonObject.class).stream().map(read).toList();
        }

        private LocalizedText text(String name) {
            return LocalizedText.of(json.getJsonObject(name));
        }

        private Money money(String name) {
            return new Money(json.getJsonNumber(name).longValueExact(), currency());
        }

        private Currency currency() {
            return Currency.getInstance(json.getString("currency"));
        }

        private ZoneId zone() {
            return ZoneId.of(json.getString("timeZone"));
        }
    }
}
