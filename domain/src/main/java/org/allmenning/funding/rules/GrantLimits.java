package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.shared.Json;
import org.allmenning.shared.Money;

/**
 * A limit on the grant, and other limits where more municipalities apply together.
 *
 * @param limit in minor units, where no condition is met
 * @param conditions of those that are met, the highest limit counts
 */
public record GrantLimits(long limit, List<Condition> conditions) {

    /**
     * Another limit where enough municipalities take part.
     *
     * @param municipalities at least so many, the lead included
     * @param limit in minor units
     */
    record Condition(int municipalities, long limit) {}

    public GrantLimits {
        conditions = List.copyOf(conditions);
    }

    static GrantLimits read(JsonObject json) {
        return new GrantLimits(
                json.getJsonNumber("limit").longValueExact(),
                json.getJsonArray("conditions").getValuesAs(JsonObject.class).stream()
                        .map(one -> new Condition(
                                one.getInt("municipalities"),
                                one.getJsonNumber("limit").longValueExact()))
                        .toList());
    }

    JsonObject json() {
        var array = Json.createArrayBuilder();
        conditions.forEach(one -> array.add(Json.createObjectBuilder()
                .add("municipalities", one.municipalities())
                .add("limit", one.limit())));
        return Json.createObjectBuilder()
                .add("limit", limit)
                .add("conditions", array)
                .build();
    }

    Money of(ApplicationFacts facts) {
        var met = conditions.stream()
                .filter(one -> facts.municipalities() >= one.municipalities())
                .mapToLong(Condition::limit)
                .max();
        return facts.words().money(met.orElse(limit));
    }

    /** What a further municipality would bring: the condition that comes next, if it has a higher limit. */
    java.util.Optional<Condition> next(ApplicationFacts facts) {
        return conditions.stream()
                .filter(one -> one.municipalities() > facts.municipalities()
                        && one.limit() > of(facts).minorUnits())
                .min(Comparator.comparingInt(Condition::municipalities));
    }
}
