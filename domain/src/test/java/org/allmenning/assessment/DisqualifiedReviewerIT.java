package org.allmenning.assessment;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.ProposeAllocation;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.assessment.usecase.ReplaceReviewer;
import org.allmenning.assessment.usecase.ScoreSubmission;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.organisation.usecase.RememberMemberships;
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
    private ReplaceReviewer replaceReviewer;

    @Inject
    private ProposeAllocation proposeAllocation;

    @Inject
    private ConfirmAllocation confirmAllocation;

    @Inject
    private RememberMemberships rememberMemberships;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

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
                .isInstanceOf(NothingHere.class)
                .as("as for a case that does not exist")
                .extracting(refused -> ((NothingHere) refused).hidesSomething())
                .isEqualTo(true);
    }

    @Test
    void who_an_officer_disqualifies_loses_the_scores_and_the_case_in_every_role() {
        stage.run(reviewer, () -> declareImpartiality.declare(review, true, ""));
        stage.run(reviewer, () -> scoreSubmission.handIn(review, SCORES));
        assertThat(total()).isNotNull();

        stage.run(officer, () -> replaceReviewer.disqualify(submission, reviewer.personId(), "Tidligere ansatt"));

        assertThat(total()).isNull();
        assertThat(stage.as(reviewer, () -> viewCases.ofCall(call))).isEmpty();
        assertThatThrownBy(() -> stage.run(reviewer, () -> scoreSubmission.save(review, SCORES)))
                .isInstanceOf(ReviewerIsDisqualified.class);
    }

    @Test
    void what_takes_a_case_from_a_reviewer_needs_a_reason() {
        assertThatThrownBy(() ->
                        stage.run(officer, () -> replaceReviewer.disqualify(submission, reviewer.personId(), " ")))
                .isInstanceOf(WhyMissing.class);
        assertThat(stage.as(reviewer, () -> viewCases.ofCall(call))).hasSize(1);
    }

    @Test
    void a_substitute_takes_over_and_only_the_scores_of_the_substitute_count() {
        var substitute = stage.person("substitute", "kdd", REVIEWER);
        stage.run(substitute, () -> {});
        stage.run(reviewer, () -> declareImpartiality.declare(review, true, ""));
        stage.run(reviewer, () -> scoreSubmission.handIn(review, SCORES));

        var taken = stage.as(
                officer,
                () -> replaceReviewer.substitute(submission, reviewer.personId(), substitute.personId(), "Sykmeldt"));

        assertThat(total()).isNull();
        assertThat(stage.as(officer, () -> viewCases.reviewers(submission)))
                .extracting(CaseRow.ReviewState::reviewerId)
                .containsExactly(substitute.personId());
        assertThat(stage.as(reviewer, () -> scoreSubmission.mine()))
                .extracting(ReviewView::id)
                .doesNotContain(review);
        assertThatThrownBy(() -> stage.run(reviewer, () -> scoreSubmission.save(review, SCORES)))
                .isInstanceOf(ReviewTakenOver.class);
        stage.run(substitute, () -> declareImpartiality.declare(taken, true, ""));
        stage.run(substitute, () -> scoreSubmission.handIn(taken, SCORES));
        assertThat(total().rounded()).isEqualByComparingTo("76.0");
    }

    @Test
    void who_was_replaced_may_be_given_the_case_again_and_hands_in_anew() {
        var substitute = stage.person("substitute", "kdd", REVIEWER);
        stage.run(substitute, () -> {});
        stage.run(reviewer, () -> declareImpartiality.declare(review, true, ""));
        stage.run(reviewer, () -> scoreSubmission.handIn(review, SCORES));
        stage.run(
                officer,
                () -> replaceReviewer.substitute(submission, reviewer.personId(), substitute.personId(), "Sykmeldt"));

        var again = stage.as(officer, () -> assignReviewer.assign(submission, reviewer.personId()));

        assertThat(again).isEqualTo(review);
        var kept = stage.as(reviewer, () -> scoreSubmission.view(review));
        assertThat(kept.handedIn()).isFalse();
        assertThat(kept.scores()).containsExactlyElementsOf(SCORES);
    }

    @Test
    void nobody_takes_over_what_they_have_or_what_they_are_disqualified_from() {
        var other = stage.person("another reviewer", "kdd", REVIEWER);
        stage.run(other, () -> {});
        var theirs = stage.as(officer, () -> assignReviewer.assign(submission, other.personId()));

        assertThatThrownBy(() -> substitute(other)).isInstanceOf(ReviewerHasCase.class);
        stage.run(other, () -> declareImpartiality.declare(theirs, false, "Søster i styret"));
        assertThatThrownBy(() -> substitute(other)).isInstanceOf(ReviewerBarred.class);
        assertThat(stage.as(reviewer, () -> scoreSubmission.mine()))
                .extracting(ReviewView::id)
                .contains(review);
    }

    @Test
    void who_declared_an_interest_in_one_version_is_not_given_the_next() {
        stage.run(reviewer, () -> declareImpartiality.declare(review, false, "Søster i styret"));
        var next = nextVersion();

        assertThatThrownBy(() -> stage.run(officer, () -> assignReviewer.assign(next, reviewer.personId())))
                .isInstanceOf(ReviewerBarred.class);
        assertThat(stage.as(reviewer, () -> viewCases.ofCall(call))).isEmpty();
    }

    @Test
    void who_belongs_to_an_applicant_finds_the_case_in_no_role() {
        var decider = stage.person("decision-maker from Hasvik", "kdd", CASE_OFFICER, DECISION_MAKER);
        stage.run(
                decider,
                () -> rememberMemberships.remember(
                        decider.personId(),
                        Map.of("kdd", Set.of(CASE_OFFICER, DECISION_MAKER), "hasvik", Set.of(LEAD_APPLICANT))));

        assertThat(stage.actsAs(decider, () -> viewCases.ofCall(call))).isEmpty();
        assertThatThrownBy(() -> stage.actsAs(decider, () -> viewCases.submission(submission)))
                .isInstanceOf(NothingHere.class);
    }

    @Test
    void who_is_disqualified_from_one_application_confirms_no_allocation_of_its_call() {
        var amount = List.of(new ProposedAmount(submission, 1, 2024, "1000"));
        stage.run(officer, () -> proposeAllocation.propose(call, ProposeAllocation.NONE_YET, amount, Language.NB));
        stage.run(reviewer, () -> declareImpartiality.declare(review, false, "Søster i styret"));
        var scenario = stage.as(officer, () -> proposeAllocation.view(call)).scenario();

        assertThatThrownBy(() -> stage.run(
                        reviewer, () -> confirmAllocation.confirmScenario(scenario.id(), scenario.revision())))
                .isInstanceOf(DisqualifiedInCall.class);
        stage.run(officer, () -> confirmAllocation.confirmScenario(scenario.id(), scenario.revision()));
    }

    /** The same once more, as if the lead had sent it in again. */
    private UUID nextVersion() {
        var next = UUID.randomUUID();
        try {
            transaction.begin();
            entities.createNativeQuery("""
                            insert into submission select cast(?1 as uuid), application_id, call_id, authority_id,
                                case_number, version_number + 1, draft_revision, 'sent-in-again', now(), submitted_by,
                                content, sha256
                            from submission where id = cast(?2 as uuid)\
                            """)
                    .setParameter(1, next.toString())
                    .setParameter(2, submission.toString())
                    .executeUpdate();
            transaction.commit();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return next;
    }

    private void substitute(Actor by) {
        stage.run(
                officer, () -> replaceReviewer.substitute(submission, reviewer.personId(), by.personId(), "Sykmeldt"));
    }

    private WeightedTotal total() {
        return stage.as(officer, () -> viewCases.ofCall(call)).get(0).total();
    }
}
