package org.allmenning.funding;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.allmenning.shared.Json;

/**
 * How money is counted and decisions are contested in a call, and what it asks beside the budget.
 *
 * @param sources where financing may come from beside own work, by code; none named means all
 * @param frameByYear how much of the frame there is for each budget year, in minor units; empty where it is not divided
 */
public record CallTerms(
        VatMode vat, List<String> sources, Map<Integer, Long> frameByYear, AppealMode appeal, CallForm form)
        implements Serializable {

    public static final CallTerms PLAIN =
            new CallTerms(VatMode.PER_ORGANISATION, List.of(), Map.of(), AppealMode.THREE_WEEKS, CallForm.EMPTY);

    public CallTerms {
        sources = List.copyOf(sources);
        frameByYear = java.util.Collections.unmodifiableMap(new TreeMap<>(frameByYear));
    }

    /** Whether financing may come from a source, by its code. */
    public boolean takesFrom(String source) {
        return sources.isEmpty() || sources.contains(source);
    }

    public static CallTerms of(JsonObject json) {
        var frame = new TreeMap<Integer, Long>();
        var years = json.getJsonObject("frameByYear");
        years.keySet()
                .forEach(year -> frame.put(
                        Integer.valueOf(year), years.getJsonNumber(year).longValueExact()));
        return new CallTerms(
                VatMode.valueOf(json.getString("vat")),
                json.getJsonArray("sources").getValuesAs(JsonString::getString),
                frame,
                AppealMode.valueOf(json.getString("appeal")),
                CallForm.of(json.getJsonObject("form")));
    }

    public JsonObject json() {
        var years = Json.createObjectBuilder();
        frameByYear.forEach((year, amount) -> years.add(year.toString(), amount));
        return Json.createObjectBuilder()
                .add("vat", vat.name())
                .add("sources", Json.createArrayBuilder(sources))
                .add("frameByYear", years)
                .add("appeal", appeal.name())
                .add("form", form.json())
                .build();
    }
}
