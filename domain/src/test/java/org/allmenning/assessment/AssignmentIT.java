package org.allmenning.assessment;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.allmenning.assessment.AssignmentView.Pair;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.assessment.usecase.FollowReviewers;
import org.allmenning.assessment.usecase.ProposeAssignment;
import org.allmenning.assessment.usecase.ScoreSubmission;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is to get which cases is proposed, looked at and then given; how far each has come stands on a board. */
@ExtendWith(ArquillianExtension.class)
class AssignmentIT {

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
    private ProposeAssignment proposeAssignment;

    @Inject
    private FollowReviewers followReviewers;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    private Actor lead;
    private Actor officer;
    private Actor reviewer;
    private UUID call;
    private UUID maps;
    private UUID data;

    @BeforeEach
    void two_cases_of_a_call_and_a_reviewer() {
        var key = "assignment-" + UUID.randomUUID();
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        reviewer = stage.person("reviewer-" + UUID.randomUUID(), "kdd", REVIEWER);
        stage.run(reviewer, () -> {});
        call = stage.call(officer, key, 1_000_000);
        maps = submitted(key, "Kart");
        data = submitted(key, "Data");
    }

    @Test
    void a_proposal_gives_nothing_until_it_is_accepted() {
        var proposed = propose();

        assertThat(proposed.lines())
                .extracting(line -> line.row().submissionId())
                .containsExactly(maps, data);
        assertThat(proposed.lines())
                .allSatisfy(line -> assertThat(line.proposed()).hasSize(1));
        assertThat(propose()).as("the same again").isEqualTo(proposed);

        var given = stage.as(officer, () -> proposeAssignment.give(call, pairs(proposed)));

        assertThat(given).isEqualTo(2);
        assertThat(propose().lines()).isEmpty();
    }

    @Test
    void who_is_disqualified_is_neither_proposed_nor_offered() {
        var given = stage.as(officer, () -> assignReviewer.assign(maps, reviewer.personId()));
        stage.run(reviewer, () -> declareImpartiality.declare(given, false, "Søster i styret"));

        var line = propose().lines().get(0);

        assertThat(line.row().submissionId()).isEqualTo(maps);
        assertThat(line.choice()).extracting(AssignmentView.Reviewer::id).doesNotContain(reviewer.personId());
        assertThatThrownBy(() -> stage.run(
                        officer,
                        () -> proposeAssignment.give(
                                call,
                                List.of(new Pair(data, reviewer.personId()), new Pair(maps, reviewer.personId())))))
                .isInstanceOf(CasesNotAssigned.class);
        assertThat(propose().lines()).hasSize(2);
    }

    @Test
    void a_case_of_another_call_is_not_given_with_this_one() {
        var other = "other-" + UUID.randomUUID();
        stage.call(officer, other, 1_000_000);
        var elsewhere = submitted(other, "Et annet sted");

        assertThatThrownBy(() -> stage.run(
                        officer, () -> proposeAssignment.give(call, List.of(new Pair(elsewhere, reviewer.personId())))))
                .isInstanceOf(NothingHere.class);
        assertThatThrownBy(() -> stage.run(officer, () -> proposeAssignment.give(call, List.of())))
                .isInstanceOf(NoCaseChosen.class);
    }

    @Test
    void the_board_says_how_far_each_has_come() {
        var review = stage.as(officer, () -> assignReviewer.assign(maps, reviewer.personId()));
        stage.run(officer, () -> assignReviewer.assign(data, reviewer.personId()));
        stage.run(reviewer, () -> declareImpartiality.declare(review, true, ""));
        stage.run(reviewer, () -> scoreSubmission.handIn(review, SCORES));

        var line = line();

        assertThat(line.cases()).isEqualTo(2);
        assertThat(line.handedIn()).isEqualTo(1);
        assertThat(line.undeclared()).isEqualTo(1);
        assertThat(line.percent()).isEqualTo(50);
        assertThat(line.waitingSince()).isNotNull();
        assertThat(line.lastAt()).isNotNull();
        assertThat(line.remindedAt()).isNull();
    }

    @Test
    void a_reminder_is_one_mail_about_all_that_is_open_and_not_two_within_a_day() {
        stage.run(officer, () -> assignReviewer.assignAll(List.of(maps, data), reviewer.personId()));

        stage.run(officer, () -> followReviewers.remind(call, reviewer.personId()));

        assertThat(mails()).isEqualTo(1);
        assertThat(line().remindedAt()).isNotNull();
        assertThatThrownBy(() -> stage.run(officer, () -> followReviewers.remind(call, reviewer.personId())))
                .isInstanceOf(ReminderRefused.class)
                .hasMessageContaining("reminder.today");
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void nobody_is_reminded_of_nothing() {
        assertThatThrownBy(() -> stage.run(officer, () -> followReviewers.remind(call, reviewer.personId())))
                .isInstanceOf(ReminderRefused.class)
                .hasMessageContaining("reminder.nothingOpen");
        assertThat(mails()).isZero();
    }

    private AssignmentView propose() {
        return stage.as(officer, () -> proposeAssignment.propose(call, 1, Language.NB));
    }

    private static List<Pair> pairs(AssignmentView view) {
        return view.lines().stream()
                .flatMap(line ->
                        line.proposed().stream().map(one -> new Pair(line.row().submissionId(), one)))
                .toList();
    }

    private ReviewBoard.Line line() {
        return stage.as(officer, () -> followReviewers.ofCall(call, Language.NB))
                .lines()
                .get(0);
    }

    private long mails() {
        return ((Number) entities.createNativeQuery("select count(*) from outbox where recipient_id = cast(?1 as uuid)")
                        .setParameter(1, reviewer.personId().toString())
                        .getSingleResult())
                .longValue();
    }

    private UUID submitted(String key, String title) {
        var application = stage.application(lead, key, title, 100_000);
        var revision = stage.view(lead, application).revision();
        return stage.as(
                        lead,
                        () -> submitApplication.submit(application, revision, new IdempotencyKey("to-be-assigned")))
                .submissionId();
    }
}
