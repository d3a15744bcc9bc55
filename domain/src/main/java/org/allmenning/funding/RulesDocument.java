package org.allmenning.funding;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.allmenning.shared.CanonicalJson;
import org.allmenning.shared.Json;
import org.allmenning.shared.Money;

/**
 * What binds the applicants of a call, by itself: money, categories, criteria, rules and questions. Kept with each version of the
 * rules, so that anybody can see what changed.
 */
record RulesDocument(
        Currency currency,
        long step,
        ZoneId zone,
        Long frame,
        int scoreScale,
        boolean scoredAtOnce,
        List<CostCategory> categories,
        List<Criterion> criteria,
        List<CallRule> rules,
        CallTerms terms) {

    RulesDocument {
        categories = List.copyOf(categories);
        criteria = List.copyOf(criteria);
        rules = List.copyOf(rules);
    }

    static RulesDocument of(CallPlan plan) {
        return new RulesDocument(
                plan.currency(),
                plan.step().minorUnits(),
                plan.timeZone(),
                plan.frame() == null ? null : plan.frame().minorUnits(),
                plan.scoreScale(),
                plan.scoredAtOnce(),
                plan.categories(),
                plan.criteria(),
                plan.rules(),
                plan.terms());
    }

    /** Reads what {@link #written} wrote. */
    static RulesDocument read(String written) {
        try (var reader = Json.createReader(new StringReader(written))) {
            var json = reader.readObject();
            return new RulesDocument(
                    Currency.getInstance(json.getString("currency")),
                    json.getJsonNumber("step").longValueExact(),
                    ZoneId.of(json.getString("timeZone")),
                    json.containsKey("frame") ? json.getJsonNumber("frame").longValueExact() : null,
                    json.getInt("scoreScale"),
                    json.getBoolean("scoredAtOnce"),
                    all(json.getJsonArray("categories"), CostCategory::read),
                    all(json.getJsonArray("criteria"), Criterion::read),
                    all(json.getJsonArray("rules"), CallRule::read),
                    CallTerms.of(json.getJsonObject("terms")));
        }
    }

    /** In its canonical form. */
    String written() {
        var json = Json.createObjectBuilder()
                .add("currency", currency.getCurrencyCode())
                .add("step", step)
                .add("timeZone", zone.getId())
                .add("scoreScale", scoreScale)
                .add("scoredAtOnce", scoredAtOnce)
                .add("categories", array(categories, CostCategory::json))
                .add("criteria", array(criteria, Criterion::json))
                .add("rules", array(rules, CallRule::json))
                .add("terms", terms.json());
        return CanonicalJson.write((frame == null ? json : json.add("frame", frame)).build());
    }

    /** Whether it binds applicants to the same as the other one: names and explanations may differ, and the order of rules. */
    boolean bindsAs(RulesDocument other) {
        return binding().equals(other.binding());
    }

    /** Whether reviewers score by the same criteria as in the other one. */
    boolean scoresAs(RulesDocument other) {
        return scoring().equals(other.scoring());
    }

    CallWords words() {
        return CallWords.of(currency, step, zone, terms.form(), categories);
    }

    Money money(long minorUnits) {
        return new Money(minorUnits, currency);
    }

    private String scoring() {
        return scoreScale + " " + scoredAtOnce + " "
                + criteria.stream()
                        .map(one -> one.code() + " " + one.weight().basisPoints())
                        .sorted()
                        .toList();
    }

    private List<String> binding() {
        var form = terms.form();
        return List.of(
                scoring(),
                frame + " " + terms.frameByYear() + " " + terms.vat() + " " + terms.appeal() + " "
                        + terms.sources().stream().sorted().toList(),
                sorted(
                        categories,
                        one -> one.code() + " " + one.isInKind() + " " + one.isEligible() + " " + one.isClosed()),
                sorted(rules, RulesDocument::binding),
                sorted(form.themes(), CallForm.Choice::code),
                sorted(
                        form.questions(),
                        one -> one.code() + " " + one.kind() + " " + one.most() + " "
                                + sorted(one.choices(), CallForm.Choice::code)),
                // what somebody declares is what it says
                sorted(form.declarations(), one -> one.json().toString()),
                sorted(form.attachments(), one -> one.code() + " " + one.most()),
                new TreeMap<>(form.attributes()).toString());
    }

    /** A rule without the text of its source. */
    static String binding(CallRule rule) {
        return CanonicalJson.write(
                Json.createObjectBuilder(rule.json()).remove("source").build());
    }

    private static <T> String sorted(Collection<T> items, Function<T, String> text) {
        return items.stream()
                .map(text)
                .sorted(Comparator.naturalOrder())
                .toList()
                .toString();
    }

    private static <T> List<T> all(JsonArray array, Function<JsonObject, T> read) {
        return array.getValuesAs(JsonObject.class).stream().map(read).toList();
    }

    private static <T> JsonArrayBuilder array(List<T> items, Function<T, ? extends JsonValue> json) {
        var array = Json.createArrayBuilder();
        items.stream().map(json).forEach(array::add);
        return array;
    }
}
