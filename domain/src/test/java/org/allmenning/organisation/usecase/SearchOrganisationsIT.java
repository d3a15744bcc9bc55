package org.allmenning.organisation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.allmenning.organisation.MatchReason;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.shared.Language;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SearchOrganisationsIT {

    private static final LocalDate IN_2023 = LocalDate.of(2023, 11, 1);
    private static final LocalDate IN_2024 = LocalDate.of(2024, 3, 1);

    @Inject
    private SearchOrganisations search;

    @Test
    void a_municipality_is_found_by_the_beginning_of_its_name_without_case_and_accents() {
        var found = search.search("MASO", Language.NB, IN_2024, 10);

        assertThat(found).extracting(OrganisationFound::alias).containsExactly("masoy");
    }

    @Test
    void two_municipalities_called_valer_are_told_apart_by_county_and_code() {
        var found = search.search("våler", Language.NB, IN_2024, 10);

        assertThat(found)
                .extracting(OrganisationFound::alias, OrganisationFound::code, OrganisationFound::countyName)
                .startsWith(tuple("valer-3419", "3419", "Innlandet"), tuple("valer-3018", "3114", "Østfold"));
    }

    @Test
    void a_former_code_finds_the_municipality_and_says_so() {
        var hammerfest = search.search("5406", Language.NB, IN_2024, 10).get(0);

        assertThat(hammerfest.code()).isEqualTo("5603");
        assertThat(hammerfest.reason()).isEqualTo(MatchReason.FORMER_CODE);
        assertThat(hammerfest.matched()).isEqualTo("5406");
        assertThat(hammerfest.countyName()).isEqualTo("Finnmark");
    }

    @Test
    void on_a_day_of_2023_the_code_of_2024_is_a_later_one() {
        var hammerfest = search.search("5603", Language.NB, IN_2023, 10).get(0);

        assertThat(hammerfest.code()).isEqualTo("5406");
        assertThat(hammerfest.countyName()).isEqualTo("Troms og Finnmark");
        assertThat(hammerfest.reason()).isEqualTo(MatchReason.LATER_CODE);
        assertThat(hammerfest.validTo()).isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @Test
    void sami_names_find_the_municipality() {
        var found = search.search("hammerfeas", Language.EN, IN_2024, 10);

        assertThat(found).extracting(OrganisationFound::alias).containsExactly("hammerfest");
        assertThat(found.get(0).otherNames()).anyMatch(other -> other.language().equals("se"));
    }

    @Test
    void a_finnish_town_is_shown_by_the_name_of_the_readers_language() {
        assertThat(search.search("Espoo", Language.SV, IN_2024, 10)
                        .get(0)
                        .name()
                        .text())
                .isEqualTo("Esbo");
        assertThat(search.search("Björneborg", Language.FI, IN_2024, 10)
                        .get(0)
                        .name()
                        .text())
                .isEqualTo("Pori");
    }

    @Test
    void exact_names_come_first_then_beginnings_in_the_readers_alphabet() {
        var names = search.search("os", Language.NB, IN_2024, 50).stream()
                .filter(found -> found.kind() == OrganisationKind.MUNICIPALITY)
                .map(found -> found.name().text())
                .toList();

        assertThat(names).startsWith("Os", "Osen", "Oslo", "Osterøy", "Teuva", "Østre Toten");
    }

    @Test
    void an_authority_is_found_by_its_alias() {
        var kdd = search.search("kdd", Language.EN, IN_2024, 10).get(0);

        assertThat(kdd.name().text()).isEqualTo("Ministry of Local Government and Regional Development");
        assertThat(kdd.code()).isNull();
    }

    @Test
    void what_no_longer_exists_comes_last_and_says_until_when() {
        var found = search.search("pertun", Language.FI, LocalDate.of(2026, 2, 1), 10);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).exists()).isFalse();
        assertThat(found.get(0).validTo()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void nothing_but_signs_finds_nothing() {
        assertThat(List.of("", " ", "%", "_", "' --"))
                .allSatisfy(text -> assertThat(search.search(text, Language.NB, IN_2024, 10))
                        .isEmpty());
    }
}
