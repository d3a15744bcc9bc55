package org.allmenning.assessment;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmenning.assessment.usecase.AgreeScores;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.assessment.usecase.ScoreSubmission;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.shared.Actor;
import org.allmenning.shared.FieldFault;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Need weighs 60 %, plan 40 %, on a scale from 0 to 5. */
@ExtendWith(ArquillianExtension.class)
class PanelIT {

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
    private AgreeScores agreeScores;

    @Inject
    private ViewCases viewCases;

    private final List<UUID> submissions = new ArrayList<>();
    private Actor officer;
    private Actor strict;
    private Actor mild;
    private UUID call;

    @BeforeEach
    void two_applications_and_two_reviewers() {
        var key = "panel-" + UUID.randomUUID();
        var lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        strict = stage.person("strict reviewer", "kdd", REVIEWER);
        mild = stage.person("mild reviewer", "kdd", REVIEWER);
        stage.run(strict, () -> {});
        stage.run(mild, () -> {});
        call = stage.call(officer, key, 1_000_000);
        for (int i = 0; i < 2; i++) {
            var application = stage.application(lead, key, "Søknad " + i, 100_000);
            var revision = stage.view(lead, application).revision();
            var idempotency = new IdempotencyKey("to-the-panel-" + i);
            submissions.add(stage.as(lead, () -> submitApplication.submit(application, revision, idempotency))
                    .submissionId());
        }
    }

    @Test
    void without_consensus_the_total_is_the_mean_of_what_was_handed_in() {
        score(strict, 0, 2, 1);
        score(mild, 0, 5, 4);

        assertThat(read(0).total().rounded()).isEqualByComparingTo("62.0");
        assertThat(read(0).lines())
                .extracting(line -> line.criterion().code(), PanelView.Line::lowest, PanelView.Line::highest)
                .containsExactly(tuple("need", 2, 5), tuple("plan", 1, 4));
    }

    @Test
    void consensus_takes_the_place_of_the_mean_for_the_criteria_it_covers() {
        score(strict, 0, 2, 1);
        score(mild, 0, 5, 4);

        agree(0, entry("need", "4,5", "Hele regionen"));

        assertThat(read(0).total().rounded()).isEqualByComparingTo("74.0");
        assertThat(row(0).total()).isEqualTo(read(0).total());
        assertThat(read(0).lines().get(0).agreed().typed()).isEqualTo("4,5");
        assertThat(read(0).lines().get(0).given())
                .extracting(ScoreEntry::points)
                .as("mild and strict, in the order of their names")
                .containsExactly(5, 2);
    }

    @Test
    void a_criterion_with_neither_makes_no_total() {
        agree(0, entry("need", "5", "Klart"));
        assertThat(read(0).total()).isNull();

        agree(0, entry("need", "5", "Klart"), entry("plan", "2.5", "Halvveis"));
        assertThat(read(0).total().rounded()).isEqualByComparingTo("80.0");
    }

    @Test
    void a_draft_is_not_on_the_panels_table() {
        var review = assign(strict, 0);
        stage.run(
                strict,
                () -> scoreSubmission.save(
                        review, List.of(new ScoreEntry("need", 1, "Svakt"), new ScoreEntry("plan", 1, "Svakt"))));

        assertThat(read(0).lines().get(0).given())
                .extracting(ScoreEntry::points)
                .containsOnlyNulls();
        assertThat(read(0).lines().get(0).given())
                .extracting(ScoreEntry::reason)
                .containsOnly("");
        assertThat(read(0).lines().get(0).mean()).isNull();
        assertThat(read(0).total()).isNull();
    }

    @Test
    void each_place_that_cannot_be_used_is_named_and_nothing_is_kept() {
        var refused = catchThrowableOfType(
                ScoresUnusable.class, () -> agree(0, entry("need", "5,5", "For mye"), entry("plan", "", "Uten poeng")));

        assertThat(refused.faults())
                .extracting(FieldFault::place, FieldFault::code)
                .containsExactly(tuple("need", "review.outOfHalves"), tuple("plan", "review.pointsMissing"));
        for (var typed : List.of("4,3", "-1", "fem", "1e1", "٤")) {
            assertThatThrownBy(() -> agree(0, entry("need", typed, "x"))).isInstanceOf(ScoresUnusable.class);
        }
        assertThatThrownBy(() -> agree(0, entry("need", "3", ""))).isInstanceOf(ScoresUnusable.class);
        assertThat(read(0).savedAt()).isNull();
    }

    @Test
    void what_is_typed_is_kept_as_it_is_for_who_typed_it_and_counts_for_nothing_until_it_is_set() {
        var colleague = stage.person("colleague", "kdd", CASE_OFFICER);
        score(strict, 0, 2, 1);
        var before = read(0).total();

        keep(officer, 0, entry("need", "5,", ""), entry("plan", "", "Halvferdig setn"));

        assertThat(read(0).draft().of("need").typed()).isEqualTo("5,");
        assertThat(read(0).draft().of("plan").reason()).isEqualTo("Halvferdig setn");
        assertThat(read(0).draft().minutes()).isEqualTo("Vi er");
        assertThat(read(0).total()).isEqualTo(before);
        assertThat(read(0).savedAt()).isNull();
        assertThat(stage.as(colleague, () -> agreeScores.view(submissions.get(0)))
                        .draft())
                .isNull();

        agree(0, entry("need", "5", "Klart"));
        assertThat(read(0).draft()).isNull();
    }

    @Test
    void what_is_set_already_is_no_draft_also_when_it_arrives_late() {
        var seen = read(0).seen();
        agree(0, entry("need", "4,5", "Klart"));

        stage.run(
                officer,
                () -> agreeScores.keep(
                        submissions.get(0),
                        seen,
                        List.of(entry("need", "4.5", "Klart"), entry("plan", "", "")),
                        "Enige."));

        assertThat(read(0).draft()).isNull();
    }

    @Test
    void who_sets_points_beside_others_that_were_set_meanwhile_is_told_and_nothing_is_overwritten() {
        var colleague = stage.person("colleague", "kdd", CASE_OFFICER);
        var seen = read(0).seen();
        keep(officer, 0, entry("need", "2", "Svakt"));

        agree(colleague, 0, seen, entry("need", "5", "Klart"));

        assertThatThrownBy(() -> agree(officer, 0, seen, entry("need", "2", "Svakt")))
                .isInstanceOf(PanelChanged.class);
        assertThat(read(0).lines().get(0).agreed().typed()).isEqualTo("5");
        assertThat(read(0).draft().of("need").typed()).isEqualTo("2");
        assertThat(read(0).draft().seen()).isEqualTo(seen).isLessThan(read(0).seen());

        agree(officer, 0, read(0).seen(), entry("need", "2", "Svakt"));
        assertThat(read(0).lines().get(0).agreed().typed()).isEqualTo("2");
    }

    @Test
    void texts_that_are_too_long_are_told_at_their_place_also_in_a_draft() {
        var tooLong = "x".repeat(4_001);

        var refused = catchThrowableOfType(ScoresUnusable.class, () -> keep(officer, 0, entry("need", "3", tooLong)));

        assertThat(refused.faults())
                .extracting(FieldFault::place, FieldFault::code)
                .containsExactly(tuple("need", "review.reasonTooLong"));
    }

    @Test
    void equal_totals_share_a_rank_also_when_one_is_the_panels() {
        score(strict, 0, 4, 4);
        score(strict, 1, 1, 1);
        agree(1, entry("need", "4", "Bedre enn det så ut"), entry("plan", "4", "Det samme"));

        assertThat(stage.as(officer, () -> viewCases.ofCall(call)))
                .extracting(CaseRow::rank)
                .containsExactly(1, 1);
    }

    @Test
    void severity_is_the_mean_against_the_others_on_the_same_applications_and_changes_no_total() {
        score(strict, 0, 2, 2);
        score(mild, 0, 4, 4);
        score(strict, 1, 3, 3);
        score(mild, 1, 4, 4);

        assertThat(read(0).seats())
                .extracting(PanelView.Seat::reviewer, seat -> seat.severity().applications(), seat -> seat.severity()
                        .difference()
                        .toPlainString())
                .containsExactlyInAnyOrder(tuple("strict reviewer", 2, "-30.0"), tuple("mild reviewer", 2, "30.0"));
        assertThat(read(0).total().rounded()).isEqualByComparingTo("60.0");
    }

    @Test
    void who_is_alone_on_an_application_has_no_severity() {
        score(strict, 0, 2, 2);

        assertThat(read(0).seats().get(0).severity().difference()).isNull();
        assertThat(read(0).seats().get(0).severity().applications()).isZero();
    }

    private UUID assign(Actor reviewer, int at) {
        var review = stage.as(officer, () -> assignReviewer.assign(submissions.get(at), reviewer.personId()));
        stage.run(reviewer, () -> declareImpartiality.declare(review, true, ""));
        return review;
    }

    private void score(Actor reviewer, int at, int need, int plan) {
        var review = assign(reviewer, at);
        stage.run(
                reviewer,
                () -> scoreSubmission.handIn(
                        review, List.of(new ScoreEntry("need", need, "x"), new ScoreEntry("plan", plan, "x"))));
    }

    private void agree(int at, ConsensusEntry... entries) {
        agree(officer, at, read(at).seen(), entries);
    }

    private void agree(Actor who, int at, long seen, ConsensusEntry... entries) {
        stage.run(who, () -> agreeScores.agree(submissions.get(at), seen, List.of(entries), "Enige."));
    }

    private void keep(Actor who, int at, ConsensusEntry... entries) {
        stage.run(who, () -> agreeScores.keep(submissions.get(at), read(at).seen(), List.of(entries), "Vi er"));
    }

    private PanelView read(int at) {
        return stage.as(officer, () -> agreeScores.view(submissions.get(at)));
    }

    private CaseRow row(int at) {
        return stage.as(officer, () -> viewCases.ofCall(call)).stream()
                .filter(row -> row.submissionId().equals(submissions.get(at)))
                .findFirst()
                .orElseThrow();
    }

    private static ConsensusEntry entry(String criterion, String typed, String reason) {
        return new ConsensusEntry(criterion, typed, reason);
    }
}
