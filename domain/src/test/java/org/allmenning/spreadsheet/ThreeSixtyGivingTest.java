package org.allmenning.spreadsheet;

import static org.allmenning.spreadsheet.SomeAwards.award;
import static org.allmenning.spreadsheet.SomeAwards.decided;
import static org.allmenning.spreadsheet.SomeAwards.municipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmenning.decision.AwardRow;
import org.allmenning.decision.DecisionParty;
import org.allmenning.decision.Publication;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
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

        assertThat(grant.getString("id")).isEqualTo("360G-demonstration-oslo-viken-2020/7");
        assertThat(grant.getString("description")).isEqualTo("Felles innsyn. Hamar søker sammen med Løten.");
        assertThat(grant.getJsonNumber("amountAppliedFor").intValueExact()).isEqualTo(1_100_000);
        assertThat(grant.getString("awardDate")).isEqualTo("2024-05-29");
    }

    @Test
    void the_prefix_of_the_publisher_stands_before_every_identifier_and_the_rest_is_the_same_in_every_language() {
        var ids = Arrays.stream(Language.values())
                .map(language -> write(
                                new Publisher("360G-innlandet"),
                                language,
                                decided(7, "Felles innsyn", unregistered(), 1_100_000, 500_000, false))
                        .getJsonArray("grants")
                        .getJsonObject(0))
                .map(grant -> grant.getString("id") + " "
                        + grant.getJsonArray("recipientOrganization")
                                .getJsonObject(0)
                                .getString("id") + " "
                        + grant.getJsonArray("fundingOrganization")
                                .getJsonObject(0)
                                .getString("id"))
                .distinct()
                .toList();

        assertThat(ids)
                .containsExactly("360G-innlandet-oslo-viken-2020/7 360G-innlandet-org:samarbeidet"
                        + " 360G-innlandet-org:00000000-0000-0000-0000-000000000003");
    }

    @Test
    void an_award_that_was_declined_is_no_grant() {
        var made = decided(7, "Felles innsyn", municipality("Hamar", "3403"), 1_100_000, 500_000, false);
        var declined = decided(8, "Felles kart", municipality("Lom", "3434"), 900_000, 900_000, false);
        var publication = new Publication(SomeAwards.list(List.of(made), List.of(declined)), Map.of(), List.of());

        assertThat(ThreeSixtyGiving.write(publication, "https://example.org", Language.NB)
                        .getJsonArray("grants"))
                .hasSize(1);
    }

    @Test
    void nobody_publishes_in_earnest_under_the_demonstration_s_prefix_or_one_of_another_form() {
        assertThatThrownBy(Publisher.DEMONSTRATION::requireOwnPrefix).hasMessageContaining(Publisher.VARIABLE);
        assertThatThrownBy(() -> new Publisher("innlandet")).hasMessageContaining(Publisher.VARIABLE);
        assertThatCode(() -> new Publisher("360G-innlandet").requireOwnPrefix()).doesNotThrowAnyException();
    }

    private static DecisionParty unregistered() {
        var name = new LocalizedText(Language.NB, Map.of(Language.NB, "Samarbeidet", Language.EN, "The cooperation"));
        return new DecisionParty("ASSOCIATION", null, null, name, null);
    }

    private static JsonObject write(Publisher publisher, Language language, AwardRow... awards) {
        var publication = new Publication(SomeAwards.list(awards), Map.of(), List.of());
        return ThreeSixtyGiving.write(publication, "https://example.org", publisher, language);
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
