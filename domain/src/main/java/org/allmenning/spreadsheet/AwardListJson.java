package org.allmenning.spreadsheet;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import org.allmenning.decision.AwardList;
import org.allmenning.decision.AwardRow;
import org.allmenning.decision.DecisionParty;
import org.allmenning.funding.CallOverview;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/**
 * Published awards as JSON, for the portal's download and the API alike. Names stand in the reader's language and follow the
 * reader's alphabet; amounts are texts with a point, so that no reader rounds them. The fields are documented in the API's
 * OpenAPI document.
 */
public final class AwardListJson {

    private AwardListJson() {}

    public static JsonObject write(AwardList list, Language language) {
        return Json.createObjectBuilder()
                .add("call", call(list.call(), language))
                .add("publishedAt", list.publishedAt().toInstant().toString())
                .add(
                        "applications",
                        list.applications() == null ? JsonValue.NULL : Json.createValue(list.applications()))
                .add("requestedAmount", list.requested() == null ? JsonValue.NULL : money(list.requested()))
                .add("requestedAmountIsAbout", list.requested() != null && list.requestedIsAbout())
                .add("awards", awards(list.sorted(language), language))
                .add("declined", awards(list.sortedDeclined(language), language))
                .add("withdrawn", awards(list.sortedWithdrawn(language), language))
                .add("totals", totals(list, language))
                .build();
    }

    /** {@code {"amount": "900000.00", "currency": "NOK"}}. */
    public static JsonObject money(Money money) {
        return Json.createObjectBuilder()
                .add("amount", money.toDecimal().toPlainString())
                .add("currency", money.currency().getCurrencyCode())
                .build();
    }

    private static JsonObjectBuilder call(CallOverview call, Language language) {
        return Json.createObjectBuilder()
                .add("key", call.key())
                .add("title", call.title().in(language).text())
                .add("authority", call.authorityName().in(language).text())
                .add("country", call.country())
                .add("currency", call.currency().getCurrencyCode());
    }

    private static JsonArray awards(List<AwardRow> rows, Language language) {
        var array = Json.createArrayBuilder();
        rows.forEach(row -> array.add(award(row, language)));
        return array.build();
    }

    private static JsonObjectBuilder award(AwardRow row, Language language) {
        var partners = Json.createArrayBuilder();
        row.partners().forEach(partner -> partners.add(party(partner, language)));
        return Json.createObjectBuilder()
                .add("county", text(row.countyName(), language))
                .add("countyCode", text(row.countyCode()))
                .add("lead", party(row.lead(), language))
                .add("partners", partners)
                .add("project", row.project())
                .add("projectLanguage", row.projectLanguage().tag())
                .add("awardedAmount", money(row.awarded()))
                .add("number", row.number())
                .add("requestedAmount", row.requested() == null ? JsonValue.NULL : money(row.requested()))
                .add("continuing", continuing(row))
                .add(
                        "decidedOn",
                        text(row.decidedOn() == null ? null : row.decidedOn().toString()));
    }

    private static JsonValue continuing(AwardRow row) {
        if (row.continuing() == null) {
            return JsonValue.NULL;
        }
        return row.continuing() ? JsonValue.TRUE : JsonValue.FALSE;
    }

    private static JsonObjectBuilder party(DecisionParty party, Language language) {
        return Json.createObjectBuilder()
                .add("name", party.name().in(language).text())
                .add("code", text(party.code().orElse(null)))
                .add("kind", party.kind().toLowerCase(Locale.ROOT));
    }

    private static JsonObjectBuilder totals(AwardList list, Language language) {
        return Json.createObjectBuilder()
                .add("awards", list.number())
                .add(
                        "continuing",
                        list.continuing().<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
                .add("awardedAmount", money(list.total()))
                .add("counties", counties(list, language));
    }

    private static JsonArrayBuilder counties(AwardList list, Language language) {
        var array = Json.createArrayBuilder();
        for (var county : list.counties(language)) {
            array.add(Json.createObjectBuilder()
                    .add("county", text(county.name(), language))
                    .add("countyCode", county.code().isEmpty() ? JsonValue.NULL : Json.createValue(county.code()))
                    .add("awards", county.rows().size())
                    .add("awardedAmount", money(county.total())));
        }
        return array;
    }

    private static JsonValue text(LocalizedText text, Language language) {
        return text(text == null ? null : text.in(language).text());
    }

    private static JsonValue text(String text) {
        return text == null ? JsonValue.NULL : Json.createValue(text);
    }
}
