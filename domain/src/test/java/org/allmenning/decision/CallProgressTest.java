package org.allmenning.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.allmenning.decision.CallProgress.Step;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.CallTerms;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.junit.jupiter.api.Test;

class CallProgressTest {

    private static final ZonedDateTime DEADLINE = ZonedDateTime.of(2023, 11, 1, 23, 59, 0, 0, ZoneId.of("Europe/Oslo"));

    @Test
    void a_call_without_applications_waits_for_them() {
        assertThat(progress(DEADLINE, 0, 0, 0, 0).nextStep()).isEqualTo(Step.AWAIT_APPLICATIONS);
    }

    @Test
    void a_list_of_an_earlier_year_is_imported() {
        assertThat(progress(null, 0, 0, 0, 0).nextStep()).isEqualTo(Step.IMPORT);
    }

    @Test
    void every_application_needs_a_reviewer_before_scores_are_awaited() {
        assertThat(progress(DEADLINE, 3, 1, 2, 0).nextStep()).isEqualTo(Step.ASSIGN);
        assertThat(progress(DEADLINE, 3, 0, 4, 3).nextStep()).isEqualTo(Step.SCORE);
        assertThat(progress(DEADLINE, 3, 0, 4, 4).nextStep()).isEqualTo(Step.ALLOCATE);
    }

    @Test
    void a_proposal_is_confirmed_and_decisions_are_prepared_from_it() {
        assertThat(decided(true, false, 0, 0, 0, null).nextStep()).isEqualTo(Step.CONFIRM);
        assertThat(decided(true, true, 0, 0, 0, null).nextStep()).isEqualTo(Step.PREPARE);
    }

    @Test
    void awards_are_published_once_nothing_waits_for_approval() {
        assertThat(decided(true, true, 1, 2, 0, null).nextStep()).isEqualTo(Step.APPROVE);
        assertThat(decided(true, true, 0, 3, 0, null).nextStep()).isEqualTo(Step.PUBLISH);
        assertThat(decided(true, true, 0, 3, 0, DEADLINE).nextStep()).isEqualTo(Step.DONE);
        assertThat(decided(false, false, 0, 0, 14, null).nextStep()).isEqualTo(Step.PUBLISH);
    }

    private static CallProgress progress(
            ZonedDateTime deadline, int applications, int unassigned, int reviews, int handedIn) {
        return new CallProgress(
                call(deadline), applications, unassigned, reviews, handedIn, false, false, 0, 0, 0, null);
    }

    private static CallProgress decided(
            boolean proposed, boolean confirmed, int prepared, int approved, int imported, ZonedDateTime published) {
        return new CallProgress(
                call(DEADLINE), 3, 0, 3, 3, proposed, confirmed, prepared, approved, imported, published);
    }

    private static CallOverview call(ZonedDateTime deadline) {
        var nok = Currency.getInstance("NOK");
        var text = LocalizedText.of(Language.NB, "x");
        return new CallOverview(
                UUID.randomUUID(),
                "key",
                UUID.randomUUID(),
                text,
                text,
                text,
                null,
                text,
                "NO",
                nok,
                Money.whole(1, nok),
                null,
                null,
                List.of(2024),
                LocalDate.of(2023, 11, 1),
                deadline,
                null,
                true,
                false,
                0,
                null,
                List.of(),
                List.of(),
                List.of(),
                5,
                CallTerms.PLAIN,
                1);
    }
}
