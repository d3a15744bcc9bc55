package org.allmenning.organisation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmenning.organisation.AreaKind;
import org.allmenning.organisation.OtherName;
import org.allmenning.organisation.persistence.Register.Body;
import org.allmenning.organisation.persistence.Register.Territory;
import org.allmenning.shared.Language;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private static final Register REGISTER = Register.read();

    @Test
    void municipalities_are_known_by_the_slug_of_their_name() {
        assertThat(REGISTER.bodies())
                .extracting(Body::alias)
                .contains("hammerfest", "hasvik", "masoy", "lom", "hamar", "ovre-eiker", "jomala");
    }

    @Test
    void municipalities_of_one_name_have_their_first_code_behind_it() {
        assertThat(REGISTER.bodies())
                .extracting(Body::alias)
                .contains(
                        "valer-3419",
                        "valer-3018",
                        "heroy-1515",
                        "heroy-1818",
                        "rauma-1539",
                        "rauma-684",
                        "vardo-5404",
                        "vardo-941")
                .doesNotContain("valer", "heroy", "rauma", "vardo")
                .doesNotHaveDuplicates();
    }

    @Test
    void an_organisation_is_one_over_both_lists() {
        assertThat(REGISTER.bodies())
                .filteredOn(body -> "921770669".equals(body.registerNumber()))
                .hasSize(1);
        assertThat(areasOf("hammerfest")).extracting(Territory::code).containsExactly("5406", "5603");
    }

    @Test
    void an_area_whose_code_stays_is_one_over_both_lists() {
        var lom = areasOf("lom");

        assertThat(lom).hasSize(1);
        assertThat(lom.get(0).from()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(lom.get(0).to()).isNull();
    }

    @Test
    void a_municipality_without_organisation_number_is_known_by_its_alias() {
        var haram = body("haram");

        assertThat(haram.registerNumber()).isNull();
        assertThat(areasOf("haram")).extracting(Territory::code).containsExactly("1580");
    }

    @Test
    void ids_are_the_same_in_every_installation() {
        assertThat(body("kdd").id()).isEqualTo(UUID.fromString("6515185d-41cd-31f2-ae44-52de499de892"));
    }

    @Test
    void sami_and_kven_names_keep_their_language() {
        assertThat(areasOf("storfjord").get(1).otherNames())
                .containsExactly(new OtherName("se", "Omasvuotna"), new OtherName("fkv", "Omasvuono"));
    }

    @Test
    void the_language_of_the_majority_is_the_main_one_of_a_finnish_municipality() {
        assertThat(body("parainen").name().main()).isEqualTo(Language.SV);
        assertThat(body("espoo").name().main()).isEqualTo(Language.FI);
    }

    @Test
    void counties_without_a_first_day_are_open_at_the_beginning() {
        var ostfold = REGISTER.territories().stream()
                .filter(area ->
                        area.kind() == AreaKind.COUNTY && area.officialName().equals("Østfold"))
                .toList();

        assertThat(ostfold).extracting(Territory::code).containsExactly("01", "31");
        assertThat(ostfold.get(0).from()).isNull();
    }

    @Test
    void every_municipality_lies_in_a_county_that_exists_at_its_time() {
        assertThat(REGISTER.territories())
                .filteredOn(area -> area.kind() == AreaKind.MUNICIPALITY)
                .allSatisfy(area -> {
                    var day = area.to() == null ? LocalDate.of(2026, 6, 1) : area.to();
                    assertThat(REGISTER.territories())
                            .anyMatch(county -> county.kind() == AreaKind.COUNTY
                                    && county.country().equals(area.country())
                                    && county.code().equals(area.countyCode())
                                    && (county.from() == null || !county.from().isAfter(day))
                                    && (county.to() == null || !county.to().isBefore(day)));
                });
    }

    private static Body body(String alias) {
        return REGISTER.bodies().stream()
                .filter(body -> body.alias().equals(alias))
                .findFirst()
                .orElseThrow();
    }

    private static List<Territory> areasOf(String alias) {
        return REGISTER.territories().stream()
                .filter(area -> body(alias).id().equals(area.organisation()))
                .toList();
    }
}
