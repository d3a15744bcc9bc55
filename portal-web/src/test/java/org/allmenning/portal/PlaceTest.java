package org.allmenning.portal;

import static org.allmenning.portal.AnApplication.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Severity;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void a_finding_about_the_partners_leads_to_the_partners() {
        assertThat(addressOf(Finding.Place.of("partners"))).isEqualTo("/my/partners?id=" + AnApplication.ID);
    }

    @Test
    void a_finding_about_a_year_leads_to_its_balance_in_the_sheet_of_the_sub_project() {
        assertThat(addressOf(Finding.Place.budget(2, 2025)))
                .isEqualTo(
                        "/my/budget?id=" + AnApplication.ID + "&sub=" + AnApplication.SECOND_PART + "#balance-2-2025");
    }

    @Test
    void a_finding_about_a_whole_sheet_leads_to_the_sheet() {
        assertThat(addressOf(Finding.Place.budget(1, 0)))
                .isEqualTo("/my/budget?id=" + AnApplication.ID + "&sub=" + AnApplication.FIRST_PART);
    }

    @Test
    void a_finding_about_all_sheets_leads_to_the_budget() {
        assertThat(addressOf(Finding.Place.of("budget"))).isEqualTo("/my/budget?id=" + AnApplication.ID);
    }

    private static String addressOf(Finding.Place place) {
        return Place.of(anApplication().build(), new Finding("finding.noCosts", Severity.BLOCKS, place, List.of()));
    }
}
