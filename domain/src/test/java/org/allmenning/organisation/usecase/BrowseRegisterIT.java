package org.allmenning.organisation.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.allmenning.organisation.AreaKind;
import org.allmenning.shared.Language;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class BrowseRegisterIT {

    private static final LocalDate IN_2023 = LocalDate.of(2023, 6, 1);
    private static final LocalDate IN_2026 = LocalDate.of(2026, 6, 1);

    @Inject
    private BrowseRegister register;

    @Test
    void each_day_has_its_own_municipalities() {
        assertThat(total("NO", AreaKind.MUNICIPALITY, IN_2023)).isEqualTo(356);
        assertThat(total("NO", AreaKind.MUNICIPALITY, IN_2026)).isEqualTo(357);
        assertThat(total("FI", AreaKind.MUNICIPALITY, IN_2023)).isEqualTo(309);
        assertThat(total("FI", AreaKind.MUNICIPALITY, IN_2026)).isEqualTo(308);
        assertThat(total("NO", AreaKind.COUNTY, IN_2023)).isEqualTo(11);
        assertThat(total("NO", AreaKind.COUNTY, IN_2026)).isEqualTo(15);
        assertThat(total("FI", AreaKind.COUNTY, IN_2026)).isEqualTo(19);
    }

    @Test
    void a_municipality_that_was_split_names_both_successors() {
        var alesund = row("NO", AreaKind.MUNICIPALITY, IN_2023, "1507");

        assertThat(alesund.validTo()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(alesund.successors())
                .extracting(reference -> reference.code().code())
                .containsExactly("1508", "1580");
    }

    @Test
    void a_renumbered_municipality_names_its_predecessor() {
        var hammerfest = row("NO", AreaKind.MUNICIPALITY, IN_2026, "5603");

        assertThat(hammerfest.predecessors())
                .extracting(reference -> reference.code().code())
                .containsExactly("5406");
        assertThat(hammerfest.officialName()).isEqualTo("Hammerfest - Hámmerfeasta");
        assertThat(hammerfest.successors()).isEmpty();
    }

    @Test
    void a_county_that_was_divided_names_what_came_in_its_place() {
        var viken = row("NO", AreaKind.COUNTY, IN_2023, "30");

        assertThat(viken.successors())
                .extracting(RegisterRow.Reference::name)
                .contains("Østfold", "Akershus", "Buskerud");
    }

    @Test
    void pages_follow_the_readers_alphabet() {
        var first = register.browse("NO", AreaKind.MUNICIPALITY, IN_2026, Language.NB, 0, 50);
        var last = register.browse("NO", AreaKind.MUNICIPALITY, IN_2026, Language.NB, 7, 50);

        assertThat(first.pages()).isEqualTo(8);
        assertThat(first.rows()).hasSize(50);
        assertThat(first.rows().get(0).name().text()).isEqualTo("Alstahaug");
        assertThat(last.rows()).hasSize(7);
        assertThat(last.rows().get(6).name().text()).isEqualTo("Åsnes");
        assertThat(register.browse("NO", AreaKind.MUNICIPALITY, IN_2026, Language.NB, 8, 50)
                        .rows())
                .isEmpty();
    }

    private int total(String country, AreaKind kind, LocalDate day) {
        return register.browse(country, kind, day, Language.EN, 0, 1).total();
    }

    private RegisterRow row(String country, AreaKind kind, LocalDate day, String code) {
        return register.browse(country, kind, day, Language.NB, 0, 1_000).rows().stream()
                .filter(row -> row.code().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
