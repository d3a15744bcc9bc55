package org.allmenning.assessment;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.assessment.usecase.ReplaceReviewer;
import org.allmenning.assessment.usecase.ScoreSubmission;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.shared.Actor;
import org.allmenning.shared.FieldFault;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.NewerVersionExists;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ScoreSubmissionIT {

    @Inject
    private Stage stage;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private ReplaceReviewer replaceReviewer;

    @Inject
    private DeclareImpartiality declareImpartiality;

    @Inject
    private ScoreSubmission scoreSubmission;

    @Inject
    private ViewCases viewCases;

    @Inject
    private CaseStatuses statuses;

    @Resource
    private UserTransaction transaction;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    private Actor officer;
    private Actor reviewer;
    private UUID call;
    private UUID review;
    private UUID application;
    private UUID submission;

    @BeforeEach
    void a_reviewer_who_is_impartial() {
        var key = "scoring-" + UUID.randomUUID();
        var lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        reviewer = stage.person("scoring reviewer", "kdd", REVIEWER);
        call = stage.call(officer, key, 1_000_000);
        application = stage.application(lead, key, "Søknad", 100_000);
        var revision = stage.view(lead, application).revision();
        submission = stage.as(
                        lead, () -> submitApplication.submit(application, revision, new IdempotencyKey("to-be-scored")))
                .submissionId();
        stage.run(reviewer, () -> {});
        review = stage.as(officer, () -> assignReviewer.assign(submission, reviewer.personId()));
        stage.run(reviewer, () -> declareImpartiality.declare(review, true, ""));
    }

    @Test
    void what_is_half_finished_is_kept_as_it_stands() {
        save(entry("need", 4, ""), entry("plan", null, "  Tynn plan "));

        assertThat(read().scores())
                .extracting(ScoreEntry::criterion, ScoreEntry::points, ScoreEntry::reason)
                .containsExactlyInAnyOrder(tuple("need", 4, ""), tuple("plan", null, "Tynn plan"));
        assertThat(read().draftSavedAt()).isNotNull();
        assertThat(read().total()).isNull();
    }

    @Test
    void the_total_so_far_is_weighted_over_what_has_points() {
        save(entry("need", 4, ""), entry("plan", null, "Tynn plan"));

        assertThat(read().soFar().rounded()).isEqualByComparingTo("80.0");
        assertThat(read().soFar().share().basisPoints()).isEqualTo(6_000);
        assertThat(read().soFar().criteria()).isEqualTo(1);
        assertThat(read().soFar().finished()).isZero();
    }

    @Test
    void what_was_taken_away_again_is_gone() {
        save(entry("need", 4, "Stort"), entry("plan", 1, "Tynn"));
        save(entry("need", 4, "Stort"), entry("plan", null, ""));

        assertThat(read().scores()).extracting(ScoreEntry::criterion).containsExactly("need");
    }

    @Test
    void handing_in_names_each_criterion_that_lacks_something() {
        assertThat(faultsOf(entry("need", 4, ""), entry("plan", null, "Tynn")))
                .containsExactly(tuple("need", "review.reasonMissing"), tuple("plan", "review.pointsMissing"));
        assertThat(faultsOf(entry("plan", 0, "Ingen plan"))).containsExactly(tuple("need", "review.incomplete"));
        assertThat(read().handedIn()).isFalse();
    }

    @Test
    void points_outside_the_scale_are_answered_at_their_criterion_and_what_was_kept_before_stays() {
        save(entry("need", 4, "Stort"));

        var refused = catchThrowableOfType(
                ScoresUnusable.class, () -> save(entry("need", 6, "Stort"), entry("plan", -1, "Tynn")));

        assertThat(refused.faults())
                .extracting(FieldFault::place, FieldFault::code)
                .containsExactly(tuple("need", "review.outOfScale"), tuple("plan", "review.outOfScale"));
        assertThat(read().scores()).extracting(ScoreEntry::points).containsExactly(4);
    }

    @Test
    void a_reason_has_four_thousand_characters_at_most() {
        save(entry("need", 4, "x".repeat(4_000)));

        assertThatThrownBy(() -> save(entry("need", 4, "x".repeat(4_001)))).isInstanceOf(ScoresUnusable.class);
    }

    @Test
    void nobody_else_sees_scores_before_they_are_handed_in() {
        var entries = new ScoreEntry[] {entry("need", 5, "Stort"), entry("plan", 2, "Tynn")};

        save(entries);
        assertThat(caseOfOfficer().total()).isNull();

        stage.run(reviewer, () -> scoreSubmission.handIn(review, List.of(entries)));
        assertThat(caseOfOfficer().total().rounded()).isEqualByComparingTo("76.0");
    }

    @Test
    void nothing_is_scored_after_handing_in() {
        stage.run(
                reviewer,
                () -> scoreSubmission.handIn(review, List.of(entry("need", 5, "Stort"), entry("plan", 2, "Tynn"))));

        assertThatThrownBy(() -> save(entry("need", 0, "Likevel ikke"))).isInstanceOf(ReviewIsHandedIn.class);
    }

    @Test
    void nothing_is_scored_or_given_once_the_case_is_decided() throws Exception {
        save(entry("need", 4, "Stort"));
        for (var decided : List.of(ApplicationStatus.AWARDED, ApplicationStatus.REJECTED)) {
            becomes(decided);
            assertRefused("review.scoringOver");
            assertNotGiven();
        }
    }

    @Test
    void nothing_is_scored_or_given_once_the_case_is_withdrawn() throws Exception {
        save(entry("need", 4, "Stort"));
        becomes(ApplicationStatus.WITHDRAWN);

        assertRefused("review.scoringOver");
        assertNotGiven();
    }

    private void becomes(ApplicationStatus next) throws Exception {
        transaction.begin();
        statuses.move(application, next);
        transaction.commit();
    }

    private void assertNotGiven() {
        var other = stage.person("another reviewer", "kdd", REVIEWER);
        stage.run(other, () -> {});
        assertThatThrownBy(() -> stage.run(officer, () -> assignReviewer.assign(submission, other.personId())))
                .isInstanceOf(CaseNotAssessed.class);
        assertThatThrownBy(
                        () -> stage.run(officer, () -> assignReviewer.assignAll(List.of(submission), other.personId())))
                .isInstanceOf(CasesNotAssigned.class);
    }

    @Test
    void nothing_is_scored_in_a_version_that_is_not_the_newest_nor_given_back_to_who_was_replaced() throws Exception {
        save(entry("need", 4, "Stort"));
        var other = stage.person("another reviewer", "kdd", REVIEWER);
        stage.run(other, () -> {});
        stage.run(
                officer,
                () -> replaceReviewer.substitute(
                        submission, reviewer.personId(), other.personId(), "Langvarig sykdom"));
        stage.run(
                officer,
                () -> replaceReviewer.substitute(submission, other.personId(), reviewer.personId(), "Frisk igjen"));
        sentInAnew();

        assertRefused("review.scoringNewerVersion");
        assertThatThrownBy(() -> stage.run(officer, () -> assignReviewer.assign(submission, other.personId())))
                .isInstanceOf(NewerVersionExists.class);
    }

    private void sentInAnew() throws Exception {
        transaction.begin();
        entities.createNativeQuery(
                        "insert into submission select ?1, application_id, call_id, authority_id, case_number,"
                                + " version_number + 1, draft_revision, ?2, now(), submitted_by, content, sha256"
                                + " from submission where id = ?3")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, "anew-" + submission)
                .setParameter(3, submission)
                .executeUpdate();
        transaction.commit();
    }

    /** And what was kept before stays. */
    private void assertRefused(String code) {
        var finished = List.of(entry("need", 5, "Stort"), entry("plan", 2, "Tynn"));
        assertThatThrownBy(() -> stage.run(reviewer, () -> scoreSubmission.handIn(review, finished)))
                .isInstanceOfSatisfying(
                        ScoringOver.class, over -> assertThat(over.code()).isEqualTo(code));
        assertThatThrownBy(() -> stage.run(reviewer, () -> scoreSubmission.save(review, finished)))
                .isInstanceOf(ScoringOver.class);
        assertThat(read().handedIn()).isFalse();
        assertThat(read().scores()).extracting(ScoreEntry::points).containsExactly(4);
    }

    @Test
    void who_became_disqualified_is_told_so_and_the_draft_counts_nowhere() {
        save(entry("need", 5, "Stort"));
        stage.run(reviewer, () -> declareImpartiality.declare(review, false, "Søster i styret"));

        assertThatThrownBy(() -> save(entry("need", 5, "Stort"))).isInstanceOf(ReviewerIsDisqualified.class);
        assertThatThrownBy(this::read).isInstanceOf(ReviewerIsDisqualified.class);
        assertThat(caseOfOfficer().total()).isNull();
    }

    @Test
    void two_pages_of_one_review_keep_what_was_typed_on_either() {
        save(entry("need", 2, ""));
        var need = entry("need", 2, "").mark();
        var plan = entry("plan", null, "").mark();

        save(new ScoreEntry("need", 2, "Stort", need), new ScoreEntry("plan", 3, "", plan));
        save(new ScoreEntry("need", 4, "", need), new ScoreEntry("plan", null, "Tynn", plan));

        assertThat(read().scores()).containsExactlyInAnyOrder(entry("need", 4, "Stort"), entry("plan", 3, "Tynn"));

        save(
                entry("need", null, ""),
                new ScoreEntry("plan", null, "Tynn", entry("plan", 3, "Tynn").mark()));

        assertThat(read().scores()).containsExactly(entry("plan", null, "Tynn"));
    }

    @Test
    void the_reason_for_not_being_impartial_has_two_thousand_characters_and_a_new_line_is_one_of_them() {
        assertThatThrownBy(
                        () -> stage.run(reviewer, () -> declareImpartiality.declare(review, false, "x".repeat(2_001))))
                .isInstanceOf(ImpartialityReasonTooLong.class);

        stage.run(reviewer, () -> declareImpartiality.declare(review, false, "x\r\n".repeat(999) + "xy"));

        assertThat(entities.find(Review.class, review).declaredReason()).hasSize(2_000);
    }

    private void save(ScoreEntry... entries) {
        stage.run(reviewer, () -> scoreSubmission.save(review, List.of(entries)));
    }

    private ReviewView read() {
        return stage.as(reviewer, () -> scoreSubmission.view(review));
    }

    private CaseRow caseOfOfficer() {
        return stage.as(officer, () -> viewCases.ofCall(call)).get(0);
    }

    private List<org.assertj.core.groups.Tuple> faultsOf(ScoreEntry... entries) {
        return catchThrowableOfType(
                        ScoresUnusable.class,
                        () -> stage.run(reviewer, () -> scoreSubmission.handIn(review, List.of(entries))))
                .faults()
                .stream()
                .map(fault -> tuple(fault.place(), fault.code()))
                .toList();
    }

    private static ScoreEntry entry(String criterion, Integer points, String reason) {
        return new ScoreEntry(criterion, points, reason);
    }
}
