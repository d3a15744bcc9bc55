package org.allmenning.organisation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmenning.organisation.AreaCode;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.organisation.Organisations;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class LookUpOrganisationIT {

    private static final LocalDate IN_2023 = LocalDate.of(2023, 12, 31);
    private static final LocalDate IN_2024 = LocalDate.of(2024, 1, 1);

    @Inject
    private LookUpOrganisation lookUp;

    @Inject
    private Organisations organisations;

    @Test
    void a_municipality_keeps_its_identity_when_its_code_and_county_change() {
        var before = lookUp.byCode(new AreaCode("NO", "5406"), IN_2023);
        var after = lookUp.byCode(new AreaCode("NO", "5603"), IN_2024);

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(before.alias()).isEqualTo("hammerfest");
        assertThat(before.countyName().in(Language.NB).text()).isEqualTo("Troms og Finnmark");
        assertThat(after.countyName().in(Language.NB).text()).isEqualTo("Finnmark");
    }

    @Test
    void an_ended_code_is_nobody() {
        assertThatThrownBy(() -> lookUp.byCode(new AreaCode("NO", "5406"), IN_2024))
                .isInstanceOf(NothingHere.class);
    }

    @Test
    void oslo_is_a_municipality_in_a_county_of_its_own() {
        var oslo = lookUp.byAlias("oslo", IN_2024);

        assertThat(oslo.code()).isEqualTo("0301");
        assertThat(oslo.countyCode()).isEqualTo("03");
    }

    @Test
    void a_finnish_county_has_a_name_in_both_languages() {
        var espoo = lookUp.byCode(new AreaCode("FI", "049"), IN_2024);

        assertThat(espoo.countyName().in(Language.SV).text()).isEqualTo("Nyland");
        assertThat(espoo.countyName().in(Language.FI).text()).isEqualTo("Uusimaa");
    }

    @Test
    void an_authority_has_no_code() {
        var innlandet = lookUp.byAlias("innlandet", IN_2024);

        assertThat(innlandet.kind()).isEqualTo(OrganisationKind.GRANT_AUTHORITY);
        assertThat(innlandet.name().in(Language.NN).text()).isEqualTo("Statsforvaltaren i Innlandet");
        assertThat(innlandet.code()).isNull();
    }

    @Test
    void the_unknown_are_left_out_where_many_are_asked_for_and_refused_where_one_is() {
        var unknown = UUID.randomUUID();
        var lom = lookUp.byAlias("lom", IN_2024).id();

        assertThat(organisations.onDay(List.of(unknown, lom), IN_2024)).containsOnlyKeys(lom);
        assertThat(organisations.byIds(List.of(unknown, lom))).containsOnlyKeys(lom);
        assertThat(organisations.byIds(List.of())).isEmpty();
        assertThatThrownBy(() -> lookUp.byId(unknown, IN_2024)).isInstanceOf(NothingHere.class);
    }
}
