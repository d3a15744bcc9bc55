package org.allmenning.application;

import static org.allmenning.application.ApplicationStatus.AWARDED;
import static org.allmenning.application.ApplicationStatus.DRAFT;
import static org.allmenning.application.ApplicationStatus.RETURNED;
import static org.allmenning.application.ApplicationStatus.SUBMITTED;
import static org.allmenning.application.ApplicationStatus.UNDER_ASSESSMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ApplicationStatusTest {

    @Test
    void a_draft_reaches_an_award_only_through_submission_and_assessment() {
        assertThat(DRAFT.moveTo(SUBMITTED).moveTo(UNDER_ASSESSMENT).moveTo(AWARDED))
                .isEqualTo(AWARDED);
        assertThatThrownBy(() -> DRAFT.moveTo(AWARDED)).isInstanceOf(StatusChangeNotAllowed.class);
        assertThatThrownBy(() -> SUBMITTED.moveTo(AWARDED)).isInstanceOf(StatusChangeNotAllowed.class);
    }

    @Test
    void only_a_draft_or_what_was_sent_back_can_be_written_in() {
        assertThat(Arrays.stream(ApplicationStatus.values()).filter(ApplicationStatus::isEditable))
                .containsExactly(DRAFT, RETURNED);
    }
}
