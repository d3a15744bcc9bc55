package org.allmenning.assessment;

import static org.allmenning.shared.Role.AUDITOR;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.ProposeAllocation;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.assessment.usecase.ScoreSubmission;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.assessment.usecase.WeighCriteria;
import org.allmenning.audit.usecase.ReadAuditTrail;
import org.allmenning.funding.CallStillOpen;
import org.allmenning.funding.setup.FieldsUnusable;
import org.allmenning.funding.usecase.BrowseCalls;
import org.allmenning.shared.Actor;
import org.allmenning.shared.FieldFault;
import org.allmenning.shared.Language;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.allmenning.testing.Together;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Need weighs 60 %, plan 40 %, on a scale from 0 to 5. The first application is strong in need (5 and 2), the second in plan (2
 * and 5), the third lies between (3 and 4).
 */
@ExtendWith(ArquillianExtension.class)
class WeighCriteriaIT {

    private static final int ROUNDS = 5;

    private static final int[][] POINTS = {{5, 2}, {2, 5}, {3, 4}};

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
    private WeighCriteria weighCriteria;

    @Inject
    private ViewCases viewCases;

    @Inject
    private ProposeAllocation proposeAllocation;

    @Inject
    private ConfirmAllocation confirmAllocation;

    @Inject
    private BrowseCalls browseCalls;

    @Inject
    private ReadAuditTrail readAuditTrail;

    @Inject
    private Together together;

    @Resource
    private UserTransaction transaction;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    private final String key = "weights-" + UUID.randomUUID();
    private Actor officer;
    private Actor reviewer;
    private UUID call;
    private UUID[] submissions;

    @BeforeEach
    void three_scored_applications_after_the_deadline() throws Exception {
        var lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        reviewer = stage.person("weighing reviewer", "kdd", REVIEWER, CASE_OFFICER);
        stage.run(reviewer, () -> {});
        call = stage.call(officer, key, 1_000_000);
        submissions = new UUID[POINTS.length];
        for (int i = 0; i < POINTS.length; i++) {
            var application = stage.application(lead, key, "Søknad " + (i + 1), 100_000);
            var revision = stage.view(lead, application).revision();
            var once = new IdempotencyKey("to-be-weighed-" + i);
            submissions[i] = stage.as(lead, () -> submitApplication.submit(application, revision, once))
                    .submissionId();
        }
        for (int i = 0; i < POINTS.length; i++) {
            score(i);
        }
        shiftTheClock("3 days");
    }

    @AfterEach
    void the_clock_is_right_again() throws Exception {
        shiftTheClock("0");
    }

    @Test
    void the_effect_is_shown_side_by_side_and_changes_nothing() {
        var shown = preview("40", "60");

        assertThat(shown.rows())
                .extracting(
                        row -> row.receipt().title(),
                        row -> row.before().rank(),
                        row -> row.after().rank(),
                        WeightsView.Row::rise)
                .containsExactly(tuple("Søknad 2", 3, 1, 2), tuple("Søknad 3", 2, 2, 0), tuple("Søknad 1", 1, 3, -2));
        assertThat(shown.rising()).isEqualTo(1);
        assertThat(shown.falling()).isEqualTo(1);
        assertThat(shown.staying()).isEqualTo(1);
        assertThat(ranking()).containsExactly("Søknad 1", "Søknad 3", "Søknad 2");
        assertThat(view().isChanged()).isFalse();
    }

    @Test
    void equals_share_a_place_in_the_ranking_that_would_be() {
        assertThat(preview("50", "50").rows())
                .allSatisfy(row -> assertThat(row.after()).matches(place -> place.rank() == 1 && place.tied()))
                .extracting(row -> row.after().total().exact())
                .containsOnly("70");
    }

    @Test
    void totals_are_exact_fractions() {
        assertThat(preview("33,33", "66,67").rows())
                .extracting(row -> row.after().total().exact())
                .containsExactly("80 1/500", "73 167/500", "59 499/500");
    }

    @Test
    void the_weights_hold_once_their_effect_was_seen_with_a_reason_that_everybody_reads() {
        weigh("40", "60", preview("40", "60").effect());

        assertThat(ranking()).containsExactly("Søknad 2", "Søknad 3", "Søknad 1");
        assertThat(view().weights())
                .extracting(one -> one.before().basisPoints())
                .containsExactly(4_000, 6_000);
        assertThat(browseCalls.notices(key).versions())
                .extracting(version -> version.reason().in(Language.NB).text())
                .containsExactly("Styringsgruppen vil ha bedre planer.");
        var auditor = stage.person("auditor", "kdd", AUDITOR);
        assertThat(stage.as(auditor, () -> readAuditTrail.newest(0, 20))).anySatisfy(line -> {
            assertThat(line.action()).isEqualTo("weightsChanged");
            assertThat(line.chainId()).isEqualTo(call);
            assertThat(line.details()).containsEntry("need", "6000 → 4000").containsEntry("plan", "4000 → 6000");
        });
    }

    @Test
    void weights_whose_effect_was_not_seen_do_not_hold() {
        var seen = preview("40", "60").effect();

        assertThatThrownBy(() -> weigh("30", "70", seen)).isInstanceOf(EffectNotSeen.class);
        assertThatThrownBy(() -> weigh("40", "60", "")).isInstanceOf(EffectNotSeen.class);
        assertThatThrownBy(() -> weigh("60", "40", preview("60", "40").effect()))
                .isInstanceOf(WeightsUnchanged.class);
        assertThat(ranking()).containsExactly("Søknad 1", "Søknad 3", "Søknad 2");
    }

    @Test
    void a_weight_that_is_none_their_sum_and_a_missing_reason_are_each_told_at_their_place() {
        assertThat(faults(() -> preview("førti", "0")))
                .extracting(FieldFault::place, FieldFault::code)
                .containsExactly(
                        tuple("weight.need", "setup.share"),
                        tuple("weight.need", "setup.weight"),
                        tuple("weight.plan", "setup.weight"));
        assertThat(faults(() -> preview("40", "50")))
                .extracting(FieldFault::place, FieldFault::code)
                .containsExactly(tuple("weights", "weights.sum"));
        var typed = typed("40", "60");
        typed.remove("reason.nb");
        assertThat(faults(() -> stage.run(officer, () -> weighCriteria.weigh(call, typed, "x", Language.NB))))
                .extracting(FieldFault::place, FieldFault::code)
                .containsExactly(tuple("reason.nb", "text.missing"));
    }

    @Test
    void while_applications_come_in_the_weights_are_changed_with_the_rules() throws Exception {
        shiftTheClock("0");
        var shown = preview("40", "60");

        assertThat(shown.state()).isEqualTo(WeightsView.State.APPLYING);
        assertThatThrownBy(() -> weigh("40", "60", shown.effect())).isInstanceOf(CallStillOpen.class);
    }

    /** The frame is entered for the call with the first money that is given. */
    @Test
    void new_weights_and_the_first_money_of_the_call_wait_for_each_other_and_never_block() throws Exception {
        var seen = preview("40", "60").effect();
        var proposed = stage.as(officer, () -> {
            proposeAllocation.propose(
                    call,
                    ProposeAllocation.NONE_YET,
                    List.of(new ProposedAmount(submissions[0], 1, 2024, "100000")),
                    Language.NB);
            return proposeAllocation.view(call);
        });

        for (int round = 0; round < ROUNDS; round++) {
            assertThat(together.does(
                            () -> stage.actsAs(officer, () -> {
                                weighCriteria.weigh(call, typed("40", "60"), seen, Language.NB);
                                return null;
                            }),
                            () -> stage.actsAs(officer, () -> {
                                confirmAllocation.confirmScenario(
                                        proposed.scenario().id(), proposed.revision());
                                return null;
                            })))
                    .isEmpty();
        }
    }

    @Test
    void once_money_is_given_by_the_ranking_the_weights_stay() {
        var shown = preview("40", "60");
        stage.run(officer, () -> {
            proposeAllocation.propose(
                    call,
                    ProposeAllocation.NONE_YET,
                    List.of(new ProposedAmount(submissions[0], 1, 2024, "100000")),
                    Language.NB);
            var proposed = proposeAllocation.view(call);
            confirmAllocation.confirmScenario(proposed.scenario().id(), proposed.revision());
        });

        assertThat(view().state()).isEqualTo(WeightsView.State.GIVEN);
        assertThatThrownBy(() -> weigh("40", "60", shown.effect())).isInstanceOf(WeightsInUse.class);
        assertThat(ranking()).containsExactly("Søknad 1", "Søknad 3", "Søknad 2");
    }

    @Test
    void who_may_not_handle_one_of_the_applications_moves_none_around_it() throws Exception {
        shiftTheClock("0");
        var barred = stage.person("barred officer", "kdd", REVIEWER, CASE_OFFICER);
        stage.run(barred, () -> {});
        var review = stage.as(officer, () -> assignReviewer.assign(submissions[2], barred.personId()));
        stage.run(barred, () -> declareImpartiality.declare(review, false, "Søsteren min leder prosjektet."));
        shiftTheClock("3 days");

        var shown = stage.as(barred, () -> weighCriteria.preview(call, typed("40", "60"), Language.NB));

        assertThat(shown.rows()).hasSize(2);
        assertThatThrownBy(() -> stage.run(
                        barred, () -> weighCriteria.weigh(call, typed("40", "60"), shown.effect(), Language.NB)))
                .isInstanceOf(DisqualifiedInCall.class);
    }

    private WeightsView view() {
        return stage.as(officer, () -> weighCriteria.view(call));
    }

    private WeightsView preview(String need, String plan) {
        return stage.as(officer, () -> weighCriteria.preview(call, typed(need, plan), Language.NB));
    }

    private void weigh(String need, String plan, String effect) {
        stage.run(officer, () -> weighCriteria.weigh(call, typed(need, plan), effect, Language.NB));
    }

    private List<String> ranking() {
        return stage.as(officer, () -> viewCases.ofCall(call)).stream()
                .map(row -> row.receipt().title())
                .toList();
    }

    private static List<FieldFault> faults(Runnable work) {
        return catchThrowableOfType(FieldsUnusable.class, work::run).faults();
    }

    private static Map<String, String> typed(String need, String plan) {
        return new HashMap<>(
                Map.of("weight.need", need, "weight.plan", plan, "reason.nb", "Styringsgruppen vil ha bedre planer."));
    }

    private void score(int at) {
        var review = stage.as(officer, () -> assignReviewer.assign(submissions[at], reviewer.personId()));
        stage.run(reviewer, () -> {
            declareImpartiality.declare(review, true, "");
            scoreSubmission.handIn(
                    review,
                    List.of(new ScoreEntry("need", POINTS[at][0], "x"), new ScoreEntry("plan", POINTS[at][1], "x")));
        });
    }

    private void shiftTheClock(String interval) throws Exception {
        transaction.begin();
        entities.createNativeQuery("update deadline_clock set shift = cast(?1 as interval)")
                .setParameter(1, interval)
                .executeUpdate();
        transaction.commit();
    }
}
