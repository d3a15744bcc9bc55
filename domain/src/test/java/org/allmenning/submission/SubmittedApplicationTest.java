package org.allmenning.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Language;
import org.allmenning.shared.ProjectPeriod;
import org.allmenning.submission.SubmittedApplication.Part;
import org.junit.jupiter.api.Test;

class SubmittedApplicationTest {

    private static final Currency NOK = Currency.getInstance("NOK");
    private static final List<Integer> YEARS = List.of(2024, 2025, 2026);

    private final SubmittedApplication application = new SubmittedApplication(
            "Hjerteregionen",
            "",
            Language.NB,
            NOK,
            YEARS,
            List.of(),
            List.of(
                    part(1, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 12, 31)),
                    part(2, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 6, 30))),
            Map.of(),
            null,
            List.of());

    @Test
    void the_project_lasts_from_the_first_day_of_a_sub_project_to_the_last_day_of_one() {
        assertThat(application.period(Set.of()))
                .contains(new ProjectPeriod(LocalDate.of(2024, 3, 1), LocalDate.of(2026, 6, 30)));
    }

    @Test
    void what_is_given_to_some_sub_projects_lasts_as_long_as_these() {
        assertThat(application.period(Set.of(1)))
                .contains(new ProjectPeriod(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 12, 31)));
    }

    private static Part part(int number, LocalDate first, LocalDate last) {
        var nothing = AmountsPerYear.of(NOK, YEARS, Map.of());
        return new Part(
                UUID.randomUUID(),
                number,
                "Delprosjekt",
                "",
                UUID.randomUUID(),
                new ProjectPeriod(first, last),
                List.of(),
                List.of(),
                nothing,
                nothing);
    }
}
