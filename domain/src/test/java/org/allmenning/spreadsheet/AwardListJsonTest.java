package org.allmenning.spreadsheet;

import static org.allmenning.spreadsheet.SomeAwards.award;
import static org.allmenning.spreadsheet.SomeAwards.municipality;
import static org.allmenning.spreadsheet.SomeAwards.norwegian;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.allmenning.decision.AwardRow;
import org.allmenning.decision.DecisionParty;
import org.allmenning.shared.Language;
import org.junit.jupiter.api.Test;

class AwardListJsonTest {

    @Test
    void an_award_tells_county_lead_partners_project_and_amount() {
        var json = write(award("Viken", municipality("Ås", "3021"), 900_000, municipality("Vestby", "3019")));

        var award = json.getJsonArray("awards").getJsonObject(0);
        assertThat(award.getString("county")).isEqualTo("Viken");
        assertThat(award.getJsonObject("lead"))
                .containsEntry("name", Json.createValue("Ås"))
                .containsEntry("code", Json.createValue("3021"));
        assertThat(award.getJsonArray("partners").getJsonObject(0).getString("name"))
                .isEqualTo("Vestby");
        assertThat(award.getString("project")).isEqualTo("Felles innsyn");
        assertThat(award.getJsonObject("awardedAmount").toString())
                .isEqualTo("{\"amount\":\"900000.00\",\"currency\":\"NOK\"}");
    }

    @Test
    void totals_count_and_sum_per_county_and_together() {
        var json = write(
                award("Viken", municipality("Ås", "3021"), 900_000),
                award("Oslo", municipality("Oslo", "0301"), 1_500_000),
                award("Viken", municipality("Bærum", "3024"), 100_000));

        var totals = json.getJsonObject("totals");
        assertThat(totals.getInt("awards")).isEqualTo(3);
        assertThat(totals.getJsonObject("awardedAmount").getString("amount")).isEqualTo("2500000.00");
        assertThat(totals.getJsonArray("counties").getValuesAs(JsonObject.class))
                .extracting(county -> county.getString("county") + " " + county.getInt("awards") + " "
                        + county.getJsonObject("awardedAmount").getString("amount"))
                .containsExactly("Oslo 1 1500000.00", "Viken 2 1000000.00");
    }

    @Test
    void what_nobody_knows_is_null() {
        var json = write(award(null, new DecisionParty("ASSOCIATION", null, null, norwegian("KS"), null), 1));

        var award = json.getJsonArray("awards").getJsonObject(0);
        assertThat(award.get("county")).isEqualTo(JsonValue.NULL);
        assertThat(award.getJsonObject("lead").get("code")).isEqualTo(JsonValue.NULL);
        assertThat(json.get("applications")).isEqualTo(JsonValue.NULL);
        assertThat(json.get("requestedAmount")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void what_was_declined_or_taken_back_stands_beside_the_awards_and_in_no_total() {
        var declined = award("Viken", municipality("Ås", "3021"), 900_000);
        var withdrawn = award("Oslo", municipality("Oslo", "0301"), 1_500_000);

        var json = AwardListJson.write(SomeAwards.list(List.of(), List.of(declined), List.of(withdrawn)), Language.NB);

        assertThat(json.getJsonArray("declined").getJsonObject(0).getString("county"))
                .isEqualTo("Viken");
        assertThat(json.getJsonArray("withdrawn").getJsonObject(0).getString("county"))
                .isEqualTo("Oslo");
        assertThat(json.getJsonObject("totals").getInt("awards")).isZero();
    }

    @Test
    void the_comma_separated_file_marks_them_with_an_amount_of_nothing() {
        var declined = award("Viken", municipality("Ås", "3021"), 900_000);
        var withdrawn = award("Oslo", municipality("Oslo", "0301"), 1_500_000);

        var csv = AwardListCsv.write(SomeAwards.list(List.of(), List.of(declined), List.of(withdrawn)), Language.NB);

        assertThat(csv.lines().skip(1))
                .containsExactly(
                        "Viken,municipality,3021,Ås,,Felles innsyn,0.00,NOK,declined",
                        "Oslo,municipality,0301,Oslo,,Felles innsyn,0.00,NOK,withdrawn");
    }

    private static JsonObject write(AwardRow... awards) {
        return AwardListJson.write(SomeAwards.list(awards), Language.NB);
    }
}
