package org.allmenning.funding.setup;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallForm;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.CallRule;
import org.allmenning.funding.RuleType;
import org.allmenning.funding.Severity;
import org.allmenning.funding.setup.RuleParameter.Kind;
import org.allmenning.funding.setup.RuleParameter.Option;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;
import org.allmenning.shared.Share;

/**
 * The form of a rule: its parameters as fields, whose choices are the call's own codes.
 *
 * @param counties those of the call's day
 */
public record RuleForm(CallPlan plan, List<Option> counties) {

    private static final int MOST = 1_000_000;
    private static final int MOST_CONDITIONS = 5;
    private static final String CONDITION = "condition";

    /** Follow from the deadline, the country and the sources of the call: nobody writes them. */
    private static final Set<RuleType> DERIVED =
            EnumSet.of(RuleType.DEADLINE, RuleType.IN_COUNTRY, RuleType.ALLOWED_SOURCES);

    public RuleForm {
        counties = List.copyOf(counties);
    }

    /** The kinds that can be written for this call: none that would have nothing to choose from. */
    public List<RuleType> types() {
        return Arrays.stream(RuleType.values())
                .filter(type -> !DERIVED.contains(type))
                .filter(type -> parameters(type).stream().noneMatch(RuleForm::hasNothingToChoose))
                .filter(type -> type != RuleType.THEMES_CHOSEN
                        || !plan.terms().form().themes().isEmpty())
                .toList();
    }

    private static boolean hasNothingToChoose(RuleParameter parameter) {
        return (parameter.kind() == Kind.CODE || parameter.kind() == Kind.CODES)
                && parameter.options().isEmpty();
    }

    /** The fields of a kind of rule, in their order. */
    public List<RuleParameter> parameters(RuleType type) {
        return switch (type) {
            case DEADLINE, IN_COUNTRY, ALLOWED_SOURCES, CONSENT_OF_PARTNERS -> List.of();
            case LEAD_KINDS, PARTNER_KINDS -> List.of(RuleParameter.of("kinds", Kind.CODES, kinds()));
            case LEAD_IN_COUNTY ->
                List.of(RuleParameter.of("counties", Kind.CODES, counties), RuleParameter.of("name", Kind.TEXT));
            case MINIMUM_MUNICIPALITIES -> List.of(RuleParameter.of("least", Kind.NUMBER));
            case MUNICIPALITY_ATTRIBUTE ->
                List.of(
                        RuleParameter.of("attribute", Kind.CODE, lists()),
                        RuleParameter.of("values", Kind.CODES, values()),
                        RuleParameter.of("leadOnly", Kind.FLAG),
                        RuleParameter.of("name", Kind.TEXT));
            case MAXIMUM_GRANT ->
                List.of(RuleParameter.of("limit", Kind.AMOUNT), RuleParameter.optional("conditions", Kind.CONDITIONS));
            case MINIMUM_GRANT -> List.of(RuleParameter.of("least", Kind.AMOUNT));
            case MAXIMUM_SHARE, MINIMUM_OWN_SHARE ->
                List.of(RuleParameter.of("basisPoints", Kind.SHARE), RuleParameter.of("inKindCounts", Kind.FLAG));
            case ALLOWED_CATEGORIES -> List.of(RuleParameter.of("categories", Kind.CODES, categories()));
            case MAXIMUM_CATEGORY_SHARE ->
                List.of(
                        RuleParameter.of("category", Kind.CODE, categories()),
                        RuleParameter.of("basisPoints", Kind.SHARE));
            case MAXIMUM_IN_KIND_SHARE -> List.of(RuleParameter.of("basisPoints", Kind.SHARE));
            case MAXIMUM_HOURLY_RATE -> List.of(RuleParameter.of("most", Kind.AMOUNT));
            case MAXIMUM_DURATION -> List.of(RuleParameter.of("months", Kind.NUMBER));
            case EARLIEST_START, LATEST_END -> List.of(RuleParameter.of("day", Kind.DAY));
            case THEMES_CHOSEN ->
                List.of(RuleParameter.of("least", Kind.NUMBER), RuleParameter.optional("most", Kind.NUMBER));
            case TEXT_REQUIRED ->
                List.of(
                        RuleParameter.of("field", Kind.CODE, fields()),
                        RuleParameter.of("least", Kind.NUMBER),
                        RuleParameter.of("most", Kind.NUMBER));
            case ATTACHMENT_REQUIRED -> List.of(RuleParameter.of("kind", Kind.CODE, attachments()));
            case COUNCIL_DECISION ->
                List.of(
                        RuleParameter.of("leadOnly", Kind.FLAG),
                        RuleParameter.of("reservation", Kind.FLAG),
                        RuleParameter.optional("latest", Kind.DAY));
            case DECLARATION_REQUIRED ->
                List.of(RuleParameter.of(
                        "declaration", Kind.CODE, choices(plan.terms().form().declarations())));
            case APPLICATIONS_PER_LEAD, OPEN_PROJECTS -> List.of(RuleParameter.of("most", Kind.NUMBER));
        };
    }

    /** The fields of a rule, filled in. */
    public Map<String, String> write(CallRule rule, Language language) {
        var written = new Written(language).put("severity", rule.severity()).put("source", rule.source());
        var json = rule.rule().parameters();
        for (var parameter : parameters(rule.type())) {
            if (json.containsKey(parameter.name()) || parameter.kind() == Kind.CONDITIONS) {
                write(written, parameter, json);
            }
        }
        return written.fields();
    }

    private void write(Written written, RuleParameter parameter, JsonObject json) {
        var name = parameter.name();
        switch (parameter.kind()) {
            case AMOUNT -> written.put(name, money(json.getJsonNumber(name)));
            case SHARE -> written.put(name, new Share(json.getInt(name)));
            case NUMBER -> written.put(name, json.getInt(name) > MOST ? "" : json.getInt(name));
            case DAY, CODE -> written.put(name, json.getString(name));
            case FLAG -> written.put(name, json.getBoolean(name));
            case CODES ->
                json.getJsonArray(name)
                        .getValuesAs(JsonString::getString)
                        .forEach(code -> written.put(name + "." + code, true));
            case TEXT -> written.put(name, LocalizedText.of(json.getJsonObject(name)));
            case CONDITIONS -> {
                var conditions = json.getJsonArray(name).getValuesAs(JsonObject.class);
                for (int i = 0; i < conditions.size(); i++) {
                    var row = CONDITION + "." + i + ".";
                    written.put(row + "municipalities", conditions.get(i).getInt("municipalities"))
                            .put(row + "limit", money(conditions.get(i).getJsonNumber("limit")));
                }
            }
        }
    }

    /**
     * The rule that was typed.
     *
     * @throws FieldsUnusable with all that cannot be read
     */
    public CallRule read(RuleType type, Typed typed) {
        var severity = typed.oneOf("severity", Severity.class);
        var source = typed.localized("source", plan.main(), Typed.LONGEST, true);
        var json = Json.createObjectBuilder();
        if (!types().contains(type)) {
            typed.wrong("severity", "field.notAChoice");
        }
        parameters(type).forEach(parameter -> read(parameter, typed, json));
        typed.requireUsable();
        var parameters = withDefaults(type, json.build());
        if (parameters.containsKey("least")
                && parameters.containsKey("most")
                && parameters.getInt("least") > parameters.getInt("most")) {
            typed.wrong("most", "setup.number", parameters.getInt("least"), MOST);
        }
        typed.requireUsable();
        return new CallRule(type.read(parameters), severity, source);
    }

    private void read(RuleParameter parameter, Typed typed, JsonObjectBuilder json) {
        var name = parameter.name();
        switch (parameter.kind()) {
            case AMOUNT -> {
                var amount = typed.amount(name, plan.step(), true);
                json.add(name, amount == null ? 0 : amount.minorUnits());
            }
            case SHARE -> json.add(name, typed.share(name).basisPoints());
            case NUMBER -> {
                if (parameter.required() || !typed.text(name).isEmpty()) {
                    json.add(name, typed.number(name, 0, MOST));
                }
            }
            case DAY -> {
                var day = typed.day(name, parameter.required());
                if (day != null) {
                    json.add(name, day.toString());
                }
            }
            case FLAG -> json.add(name, typed.isTicked(name));
            case CODE -> json.add(name, code(parameter, typed));
            case CODES -> json.add(name, codes(parameter, typed));
            case TEXT ->
                json.add(
                        name,
                        typed.localized(name, plan.main(), Typed.SHORT, true).json());
            case CONDITIONS -> json.add(name, conditions(typed));
        }
    }

    private static String code(RuleParameter parameter, Typed typed) {
        var code = typed.text(parameter.name());
        if (parameter.options().stream().noneMatch(option -> option.code().equals(code))) {
            typed.wrong(parameter.name(), "field.notAChoice");
        }
        return code;
    }

    private static JsonArrayBuilder codes(RuleParameter parameter, Typed typed) {
        var codes = typed.ticked(
                parameter.name(), parameter.options().stream().map(Option::code).toList());
        if (codes.isEmpty()) {
            typed.wrong(parameter.name(), "setup.chooseOne");
        }
        return Json.createArrayBuilder(codes);
    }

    private JsonArrayBuilder conditions(Typed typed) {
        var array = Json.createArrayBuilder();
        for (var row : typed.rows(CONDITION).stream().limit(MOST_CONDITIONS).toList()) {
            var limit = typed.amount(row + ".limit", plan.step(), true);
            array.add(Json.createObjectBuilder()
                    .add("municipalities", typed.number(row + ".municipalities", 2, 99))
                    .add("limit", limit == null ? 0 : limit.minorUnits()));
        }
        return array;
    }

    private static JsonObject withDefaults(RuleType type, JsonObject json) {
        return type == RuleType.THEMES_CHOSEN && !json.containsKey("most")
                ? Json.createObjectBuilder(json).add("most", Integer.MAX_VALUE).build()
                : json;
    }

    private static List<Option> kinds() {
        return Arrays.stream(OrganisationKind.values())
                .map(kind -> new Option(kind.name(), kind.label()))
                .toList();
    }

    private List<Option> categories() {
        return plan.categories().stream()
                .map(category -> new Option(category.code(), category.name()))
                .toList();
    }

    private List<Option> lists() {
        return plan.terms().form().attributes().keySet().stream()
                .sorted()
                .map(name -> new Option(name, name))
                .toList();
    }

    private List<Option> values() {
        return plan.terms().form().attributes().values().stream()
                .flatMap(list -> list.values().stream())
                .distinct()
                .sorted()
                .map(value -> new Option(value, value))
                .toList();
    }

    private List<Option> fields() {
        Serializable summary = new Messages.Key("field." + ApplicationFacts.SUMMARY);
        return Stream.concat(
                        Stream.of(new Option(ApplicationFacts.SUMMARY, summary)),
                        plan.terms().form().questions().stream()
                                .map(one -> new Option(ApplicationFacts.QUESTION + one.code(), one.label())))
                .toList();
    }

    private List<Option> attachments() {
        return plan.terms().form().attachments().stream()
                .map(asked -> new Option(asked.code(), asked.name()))
                .toList();
    }

    private static List<Option> choices(List<CallForm.Choice> choices) {
        return choices.stream()
                .map(choice -> new Option(choice.code(), choice.name()))
                .toList();
    }

    private Money money(JsonNumber minorUnits) {
        return new Money(minorUnits.longValueExact(), plan.currency());
    }
}
