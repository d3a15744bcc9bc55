package org.allmenning.submission;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.ApplicationFacts.Cost;
import org.allmenning.funding.ApplicationFacts.Financing;
import org.allmenning.funding.ApplicationFacts.History;
import org.allmenning.funding.ApplicationFacts.Part;
import org.allmenning.funding.ApplicationFacts.Party;
import org.allmenning.funding.CallRule;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Severity;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.shared.CanonicalJson;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/**
 * Rules and facts as a submission holds them, in the form of today and in the two before it. Nothing but the document is looked
 * at, so that an old submission gives the same findings for ever.
 */
final class FrozenRules {

    private static final String FIRST_FORM = "allmenning-submission/1";

    private final JsonObject document;
    private final Currency currency;

    FrozenRules(JsonObject document) {
        this.document = document;
        this.currency = Currency.getInstance(document.getString("currency"));
    }

    List<Finding> findings() {
        var facts = facts();
        return rules().stream().flatMap(rule -> rule.check(facts).stream()).toList();
    }

    /** Every rule with what it says of the submission, in the order in which they were frozen. */
    List<CheckedRule> checked() {
        var facts = facts();
        var rules = rules();
        return IntStream.range(0, rules.size())
                .mapToObj(i -> checked(i + 1, rules.get(i), facts))
                .toList();
    }

    private static CheckedRule checked(int number, CallRule frozen, ApplicationFacts facts) {
        var rule = frozen.rule();
        return new CheckedRule(
                number,
                frozen.type() + CanonicalJson.write(rule.parameters()),
                rule.statement(facts.words()),
                frozen.severity(),
                frozen.source(),
                frozen.check(facts));
    }

    List<CallRule> rules() {
        return objects(document.getJsonArray("rules"), isOfFirstForm() ? FrozenRules::ruleOfFirstForm : CallRule::read);
    }

    ApplicationFacts facts() {
        return new ApplicationFacts(
                words(),
                Instant.parse(document.getString("submittedAt")),
                objects(document.getJsonArray("participants"), FrozenRules::party),
                objects(document.getJsonArray("subProjects"), this::part),
                fields(),
                isOfFirstForm() ? Set.of() : kindsOfAttachments(),
                history());
    }

    /** The second form had the kinds alone, and no files. */
    private Set<String> kindsOfAttachments() {
        return document.getJsonArray("attachments").stream()
                .map(one -> one instanceof JsonString kind
                        ? kind.getString()
                        : one.asJsonObject().getString("kind"))
                .collect(Collectors.toSet());
    }

    private boolean isOfFirstForm() {
        return document.getString("format").equals(FIRST_FORM);
    }

    /** The first form had three kinds of rules with one number each; all of them blocked. */
    private static CallRule ruleOfFirstForm(JsonObject json) {
        var number = json.getJsonNumber("parameter").longValueExact();
        var parameters =
                switch (json.getString("type")) {
                    case "MAXIMUM_GRANT" ->
                        Json.createObjectBuilder().add("limit", number).add("conditions", JsonValue.EMPTY_JSON_ARRAY);
                    case "MINIMUM_MUNICIPALITIES" -> Json.createObjectBuilder().add("least", number);
                    case "MAXIMUM_DURATION" -> Json.createObjectBuilder().add("months", number);
                    default -> throw new IllegalArgumentException(json.toString());
                };
        return CallRule.read(Json.createObjectBuilder()
                .add("type", json.getString("type"))
                .add("parameters", parameters)
                .add("severity", Severity.BLOCKS.name())
                .add(
                        "source",
                        LocalizedText.of(Language.NB, json.getString("source")).json())
                .build());
    }

    private CallWords words() {
        if (isOfFirstForm()) {
            return new CallWords(currency, 1, ZoneOffset.UTC, Map.of());
        }
        var words = document.getJsonObject("words");
        var labels = new HashMap<String, LocalizedText>();
        words.getJsonObject("labels")
                .forEach((name, label) -> labels.put(name, LocalizedText.of(label.asJsonObject())));
        return new CallWords(
                currency, words.getJsonNumber("step").longValueExact(), ZoneId.of(words.getString("timeZone")), labels);
    }

    private static Party party(JsonObject json) {
        return new Party(
                UUID.fromString(json.getString("id")),
                OrganisationKind.valueOf(json.getString("kind")),
                LocalizedText.of(json.getJsonObject("name")),
                json.getString("country", null),
                json.getString("code", null),
                json.getString("countyCode", null),
                json.containsKey("attributes") ? texts(json.getJsonObject("attributes")) : Map.of());
    }

    private Part part(JsonObject json) {
        var responsible = UUID.fromString(json.getString("responsible"));
        return new Part(
                json.getInt("number"),
                LocalDate.parse(json.getString("firstDay")),
                LocalDate.parse(json.getString("lastDay")),
                objects(json.getJsonArray("costs"), line -> cost(line, responsible)),
                objects(json.getJsonArray("financing"), line -> financing(line, responsible)));
    }

    private Cost cost(JsonObject json, UUID responsible) {
        return new Cost(
                json.getString("category"),
                json.getBoolean("inKind"),
                json.getBoolean("eligible", true),
                organisation(json, responsible),
                total(json),
                json.containsKey("rates") ? units(json.getJsonObject("rates")) : Map.of());
    }

    private Financing financing(JsonObject json, UUID responsible) {
        return new Financing(json.getString("source"), organisation(json, responsible), total(json));
    }

    private Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        fields.put(ApplicationFacts.TITLE, document.getString("title"));
        fields.put(ApplicationFacts.SUMMARY, document.getString("summary"));
        if (!isOfFirstForm()) {
            fields.putAll(texts(document.getJsonObject("fields")));
        }
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private History history() {
        if (isOfFirstForm()) {
            return History.NONE;
        }
        var history = document.getJsonObject("history");
        return new History(history.getInt("otherApplications"), history.getInt("openProjects"));
    }

    private Money total(JsonObject line) {
        var sum = units(line.getJsonObject("amounts")).values().stream().reduce(0L, Math::addExact);
        return new Money(sum, currency);
    }

    private static UUID organisation(JsonObject line, UUID responsible) {
        return line.containsKey("organisation") ? UUID.fromString(line.getString("organisation")) : responsible;
    }

    private static Map<Integer, Long> units(JsonObject json) {
        var units = new HashMap<Integer, Long>();
        json.keySet()
                .forEach(year -> units.put(
                        Integer.valueOf(year), json.getJsonNumber(year).longValueExact()));
        return units;
    }

    private static Map<String, String> texts(JsonObject json) {
        var texts = new HashMap<String, String>();
        json.keySet().forEach(name -> texts.put(name, json.getString(name)));
        return texts;
    }

    private static <T> List<T> objects(JsonArray array, Function<JsonObject, T> read) {
        return array.getValuesAs(JsonObject.class).stream().map(read).toList();
    }
}
