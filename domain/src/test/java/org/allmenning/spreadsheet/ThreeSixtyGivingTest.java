package org.allmenning.spreadsheet;

import static org.allmenning.spreadsheet.SomeAwards.award;
import static org.allmenning.spreadsheet.SomeAwards.decided;
import static org.allmenning.spreadsheet.SomeAwards.municipality;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmenning.decision.AwardRow;
import org.allmenning.decision.Publication;
import org.allmenning.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Published awards satisfy the schema of the 360Giving Data Standard 1.4.3, which stands beside this test. */
class ThreeSixtyGivingTest {

    private static final String STANDARD = "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/";

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_decided_and_what_is_imported_satisfies_the_schema(Language language) {
        var json = write(
                language,
                decided(7, "Felles innsyn", municipality("Hamar", "3403"), 1_100_000, 500_000, false),
                award("Oslo", municipality("Oslo", "0301"), 900_000));

        assertThat(faults(json.toString())).isEmpty();
    }

    @Test
    void the_schema_notices_what_is_wrong() {
        var json = write(
                Language.NB, decided(7, "Felles innsyn", municipality("Hamar", "3403"), 1_100_000, 500_000, false));

        assertThat(faults(json.toString().replace("\"amountAwarded\":500000.00", "\"amountAwarded\":\"500000\"")))
                .isNotEmpty();
        assertThat(faults(json.toString().replace("\"awardDate\"", "\"awardedOn\"")))
                .isNotEmpty();
    }

    @Test
    void a_grant_keeps_its_identifier_and_names_the_partners() {
        var grant = write(
                        Language.NB,
                        decided(7, "Felles innsyn", municipality("Hamar", "3403"), 1_100_000, 500_000, false))
                .getJsonArray("grants")
                .getJsonObject(0);

        assertThat(grant.getString("id")).isEqualTo("360G-allmenning-oslo-viken-2020/7");
        assertThat(grant.getString("description")).isEqualTo("Felles innsyn. Hamar søker sammen med Løten.");
        assertThat(grant.getJsonNumber("amountAppliedFor").intValueExact()).isEqualTo(1_100_000);
        assertThat(grant.getString("awardDate")).isEqualTo("2024-05-29");
    }

    private static JsonObject write(Language language, AwardRow... awards) {
        var publication = new Publication(SomeAwards.list(awards), Map.of(), List.of());
        return ThreeSixtyGiving.write(publication, "https://example.org/calls/oslo-viken-2020/awards", language);
    }

    private static Set<ValidationMessage> faults(String json) {
        return schema().validate(json, InputFormat.JSON, check -> check.getExecutionConfig()
                .setFormatAssertionsEnabled(true));
    }

    /** The package refers to the grants by the address of 1.4.2, and means the file beside it. */
    private static JsonSchema schema() {
        var factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaMappers(
                        mappers -> mappers.mapPrefix(STANDARD + "1.4.2/schema/", "classpath:360giving/")
                                .mapPrefix(STANDARD + "1.4.3/schema/", "classpath:360giving/")));
        return factory.getSchema(
                SchemaLocation.of(STANDARD + "1.4.3/schema/360-giving-package-schema.json"),
                SchemaValidatorsConfig.builder().build());
    }
}
