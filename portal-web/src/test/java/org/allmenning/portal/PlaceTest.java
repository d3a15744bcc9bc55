package org.allmenning.portal;

import static org.allmenning.portal.AnApplication.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @Test
    void a_finding_about_the_partners_leads_to_the_partners() {
        assertThat(addressOf(Finding.Place.of("partners"))).isEqualTo("/my/partners?id=" + AnApplication.ID);
    }

    @Test
    void a_finding_about_a_year_leads_to_its_balance_in_the_sheet_of_the_sub_project() {
        assertThat(addressOf(Finding.Place.budget(2, 2025)))
                .isEqualTo("/my/budget?id=" + AnApplication.ID + "&sub=" + AnApplication.SECOND_PART + "#balance-2025");
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

    @Test
    void a_finding_about_a_field_leads_to_the_field() {
        assertThat(addressOf(Finding.Place.field("project", "question/impact")))
                .isEqualTo("/my/project?id=" + AnApplication.ID + "#f-question-impact");
    }

    @Test
    void a_finding_about_a_cost_line_leads_to_the_line_and_about_one_that_is_gone_to_the_sheet() {
        var sheet = "/my/budget?id=" + AnApplication.ID + "&sub=" + AnApplication.FIRST_PART;

        assertThat(addressOf(Finding.Place.cost(1, 1))).isEqualTo(sheet + "#line-" + AnApplication.FIRST_LINE);
        assertThat(addressOf(Finding.Place.cell(1, 1, 2024, "RATE")))
                .isEqualTo(sheet + "#line-" + AnApplication.FIRST_LINE);
        assertThat(addressOf(Finding.Place.cost(1, 2))).isEqualTo(sheet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project",
                "partners",
                "subProjects",
                "budget",
                "consolidated",
                "commitments",
                "attachments",
                "submit"
            })
    void every_page_that_a_finding_can_name_has_an_address(String page) {
        assertThat(addressOf(Finding.Place.of(page))).startsWith("/my/");
    }

    private static String addressOf(Finding.Place place) {
        return Place.of(anApplication().build(), new Finding("finding.noCosts", Severity.BLOCKS, place, List.of()));
    }
}
