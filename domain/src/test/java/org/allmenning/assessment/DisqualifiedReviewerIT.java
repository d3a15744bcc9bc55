package org.allmenning.assessment;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.assessment.usecase.ScoreSubmission;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.organisation.usecase.RememberMemberships;
import org.allmenning.shared.Actor;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DisqualifiedReviewerIT {

    private static final List<ScoreEntry> SCORES =
            List.of(new ScoreEntry("need", 5, "Stort behov"), new ScoreEntry("plan", 2, "Tynn plan"));

    @Inject
    private Stage stage;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private DeclareImpartiality declareImpartiality;

    @Inject
    private ScoreSubmission scoreSubmission;

    @Inject
    private ViewCases viewCases;

    @Inject
    private RememberMemberships rememberMemberships;

    private Actor officer;
    private Actor reviewer;
    private UUID call;
    private UUID submission;
    private UUID review;

    @BeforeEach
    void a_case_with_a_reviewer_who_is_an_officer_and_a_decision_maker_too() {
        var key = "disqualified-" + UUID.randomUUID();
        var lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        reviewer = stage.person("reviewer of many hats", "kdd", REVIEWER, CASE_OFFICER, DECISION_MAKER);
        call = stage.call(officer, key, 1_000_000);
        var application = stage.application(lead, key, "Søknad", 100_000);
        var revision = stage.view(lead, application).revision();
        submission = stage.as(
                        lead,
                        () -> submitApplication.submit(application, revision, new IdempotencyKey("to-be-reviewed")))
                .submissionId();
        stage.run(reviewer, () -> {});
        review = stage.as(officer, () -> assignReviewer.assign(submission, reviewer.personId()));
    }

    @Test
    void who_declares_an_interest_finds_the_case_by_no_use_case() {
        assertThat(stage.as(reviewer, () -> viewCases.submission(submission)).id())
                .isEqualTo(submission);

        stage.run(reviewer, () -> declareImpartiality.declare(review, false, "Søster i styret"));

        assertThatThrownBy(() -> stage.as(reviewer, () -> viewCases.submission(submission)))
                .isInstanceOf(NothingHere.class);
        assertThatThrownBy(() -> stage.as(reviewer, () -> viewCases.reviewers(submission)))
                .isInstanceOf(NothingHere.class);
        assertThatThrownBy(() -> stage.as(reviewer, () -> scoreSubmission.view(review)))
                .isInstanceOf(ReviewerIsDisqualified.class);
        assertThat(stage.as(reviewer, () -> scoreSubmission.mine()))
                .extracting(ReviewView::id)
                .doesNotContain(review);
        assertThat(stage.as(reviewer, () -> viewCases.ofCall(call))).isEmpty();
        assertThat(stage.as(officer, () -> viewCases.ofCall(call))).hasSize(1);
    }

    @Test
    void who_declares_an_interest_scores_no_more() {
        stage.run(reviewer, () -> declareImpartiality.declare(review, false, "Søster i styret"));

        assertThatThrownBy(() -> stage.run(reviewer, () -> scoreSubmission.handIn(review, SCORES)))
                .isInstanceOf(ReviewerIsDisqualified.class);
    }

    @Test
    void who_belongs_to_an_applicant_is_given_no_case() {
        var partner = stage.person("reviewer from Hasvik", "kdd", REVIEWER);
        stage.run(
                partner,
                () -> rememberMemberships.remember(
                        partner.personId(), Map.of("kdd", Set.of(REVIEWER), "hasvik", Set.of(LEAD_APPLICANT))));

        var given = stage.as(officer, () -> assignReviewer.assign(submission, partner.personId()));

        assertThatThrownBy(() -> stage.actsAs(partner, () -> scoreSubmission.view(given)))
                .isInstanceOf(ReviewerIsDisqualified.class);
    }
}
