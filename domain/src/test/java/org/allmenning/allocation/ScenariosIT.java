package org.allmenning.allocation;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.allmenning.testing.Stage.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.allmenning.allocation.usecase.ChangeScenario;
import org.allmenning.allocation.usecase.CompareScenarios;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.KeepScenarios;
import org.allmenning.assessment.DisqualifiedInCall;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.decision.CallProgress;
import org.allmenning.decision.usecase.FollowCalls;
import org.allmenning.funding.CallTerms;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.Actor;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.RoleRequired;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ScenariosIT {

    @Inject
    private Stage stage;

    @Inject
    private KeepScenarios keepScenarios;

    @Inject
    private ChangeScenario changeScenario;

    @Inject
    private CompareScenarios compareScenarios;

    @Inject
    private ConfirmAllocation confirmAllocation;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private FollowCalls followCalls;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private DeclareImpartiality declareImpartiality;

    @Inject
    private ScenarioHistory history;

    @Inject
    private FrameLedger ledger;

    @Inject
    private FundingCalls calls;

    @Inject
    private Allocations allocations;

    @Inject
    private RequestContextController requests;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Resource
    private ManagedExecutorService threads;

    @Resource
    private UserTransaction transaction;

    private Actor officer;
    private Actor lead;
    private String key;
    private UUID call;

    @BeforeEach
    void a_call() {
        key = "scenarios-" + UUID.randomUUID();
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        call = stage.call(officer, key, 1_000_000);
    }

    @Test
    void of_two_hundred_scenarios_of_more_than_half_of_the_frame_exactly_one_is_confirmed() throws Exception {
        var submission = submit("Stor", 300_000);
        var first = begin();
        propose(first, submission, "600000");
        var scenarios = new ArrayList<UUID>(List.of(first));
        while (scenarios.size() < 200) {
            scenarios.add(stage.as(officer, () -> keepScenarios.copy(first)));
        }

        var attempts = scenarios.stream()
                .<Callable<Boolean>>map(scenario -> {
                    var seen = revision(scenario);
                    return () -> confirms(scenario, seen);
                })
                .toList();
        long held = 0;
        for (var attempt : threads.invokeAll(attempts)) {
            held += attempt.get() ? 1 : 0;
        }

        assertThat(held).isEqualTo(1);
        transaction.begin();
        try {
            assertThat(ledger.left(calls.get(call))).isEqualTo(kroner(400_000));
            assertThat(ledger.held(calls.get(call), submission)).isEqualTo(kroner(600_000));
            assertThat(allocations.confirmedOf(call)).hasSize(1);
            assertThat(entered()).isEqualTo(kroner(400_000).minorUnits());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void the_amount_of_an_application_is_spread_as_it_was_asked_for() {
        var submission = submit("Delt", 300_000);
        var scenario = begin();

        var seen = revision(scenario);

        var state = propose(scenario, submission, "200 000").state();

        var part = state.rows().get(0).parts().get(0);
        assertThat(part.proposed().in(2024)).isEqualTo(kroner(100_000));
        assertThat(part.proposed().in(2025)).isEqualTo(kroner(100_000));
        assertThat(state.proposed()).isEqualTo(kroner(200_000));
        assertThat(state.remaining()).isEqualTo(kroner(800_000));
        assertThat(state.scenario().revision()).isGreaterThan(seen);
    }

    @Test
    void an_amount_that_cannot_stand_is_refused_at_its_place_and_changes_nothing() {
        var submission = submit("Grense", 300_000);
        var scenario = begin();
        stage.as(officer, () -> changeScenario.keepTo(scenario, revision(scenario), "10000", "", Language.NB));
        propose(scenario, submission, "100 000");

        for (var refused : List.of(
                List.of("600 001", "allocation.aboveRequest"),
                List.of("-1", "amount.negative"),
                List.of("105 000", "amount.offStep"),
                List.of("mye", "amount.unreadable"))) {
            assertThatThrownBy(() -> propose(scenario, submission, refused.get(0)))
                    .isInstanceOfSatisfying(ProposalRefused.class, thrown -> {
                        assertThat(thrown.code()).isEqualTo(refused.get(1));
                        assertThat(thrown.place()).isEqualTo(submission.toString());
                    });
        }
        assertThat(view(scenario).proposed()).isEqualTo(kroner(100_000));
    }

    @Test
    void what_exceeds_the_frame_is_saved_but_not_confirmed() {
        var one = submit("En", 300_000);
        var other = submit("To", 300_000);
        var scenario = begin();
        propose(scenario, one, "600000");
        propose(scenario, other, "600000");

        assertThat(view(scenario).remaining()).isEqualTo(kroner(-200_000));
        assertThatThrownBy(() -> confirm(scenario, revision(scenario))).isInstanceOf(FrameExceeded.class);
        assertThat(view(scenario).confirmed()).isFalse();
    }

    @Test
    void confirming_twice_or_what_changed_since_is_told() {
        var submission = submit("En", 300_000);
        var scenario = begin();
        propose(scenario, submission, "100000");
        var seen = revision(scenario);
        propose(scenario, submission, "200000");

        assertThatThrownBy(() -> confirm(scenario, seen)).isInstanceOf(StaleAllocation.class);
        confirm(scenario, revision(scenario));
        assertThatThrownBy(() -> confirm(scenario, revision(scenario))).isInstanceOf(AllocationIsConfirmed.class);
        assertThatThrownBy(() -> propose(scenario, submission, "100000")).isInstanceOf(AllocationIsConfirmed.class);
    }

    @Test
    void of_two_officers_on_one_scenario_the_second_is_told() {
        var submission = submit("En", 300_000);
        var scenario = begin();
        var seen = revision(scenario);
        propose(scenario, submission, "100000");

        assertThatThrownBy(() -> stage.as(
                        officer, () -> changeScenario.propose(scenario, seen, submission, "200000", Language.NB)))
                .isInstanceOf(StaleAllocation.class);
        assertThat(view(scenario).proposed()).isEqualTo(kroner(100_000));
    }

    @Test
    void a_proportional_cut_leaves_locked_amounts_and_is_taken_back_by_undoing() {
        var one = submit("En", 300_000);
        var other = submit("To", 400_000);
        var scenario = begin();
        propose(scenario, one, "600000");
        propose(scenario, other, "800000");
        stage.as(officer, () -> changeScenario.lock(scenario, revision(scenario), one, true));

        var cut = stage.as(officer, () -> changeScenario.run(scenario, revision(scenario), "proportional"));

        assertThat(amount(cut.state(), one)).isEqualTo(kroner(600_000));
        assertThat(amount(cut.state(), other)).isEqualTo(kroner(400_000));
        assertThat(cut.changed()).containsExactly(other);
        var undone = undo(scenario, officer);
        assertThat(amount(undone.state(), other)).isEqualTo(kroner(800_000));
        assertThat(undone.changed()).containsExactly(other);
    }

    @Test
    void undoing_goes_back_step_by_step_through_amounts_locks_cut_line_and_rules_until_there_is_nothing_left() {
        var one = submit("En", 300_000);
        var scenario = begin();
        assertThat(view(scenario).scenario().undoable()).isFalse();
        propose(scenario, one, "100000");
        propose(scenario, one, "200000");
        stage.as(officer, () -> changeScenario.lock(scenario, revision(scenario), one, true));
        stage.as(officer, () -> changeScenario.cutAfter(scenario, revision(scenario), 1));
        stage.as(officer, () -> changeScenario.keepTo(scenario, revision(scenario), "10000", "50000", Language.NB));

        assertThat(undo(scenario, officer).state().scenario().minimum()).isEqualTo(kroner(0));
        assertThat(undo(scenario, officer).state().scenario().cutLine()).isNull();
        assertThat(undo(scenario, officer).state().rows().get(0).locked()).isFalse();
        assertThat(undo(scenario, officer).state().proposed()).isEqualTo(kroner(100_000));
        assertThat(view(scenario).scenario().undoable()).isTrue();
        var last = undo(scenario, officer).state();
        assertThat(last.proposed()).isEqualTo(kroner(0));
        assertThat(last.scenario().undoable()).isFalse();
        assertThatThrownBy(() -> undo(scenario, officer)).isInstanceOf(NothingToUndo.class);
    }

    @Test
    void each_takes_back_what_they_changed_themselves_unless_another_changed_the_same_since() {
        var one = submit("En", 300_000);
        var other = submit("To", 300_000);
        var colleague = stage.person("officer-2", "kdd", CASE_OFFICER);
        var scenario = begin();
        propose(scenario, one, "100000");
        stage.as(colleague, () -> changeScenario.propose(scenario, revision(scenario), other, "150000", Language.NB));

        var undone = undo(scenario, officer).state();
        assertThat(amount(undone, one)).isEqualTo(kroner(0));
        assertThat(amount(undone, other)).isEqualTo(kroner(150_000));

        propose(scenario, other, "200000");
        assertThatThrownBy(() -> undo(scenario, colleague)).isInstanceOf(UndoOvertaken.class);
        assertThat(view(scenario).proposed()).isEqualTo(kroner(200_000));
    }

    @Test
    void typed_amounts_stand_in_the_history_of_the_scenario_and_the_event_log_tells_what_was_done_with_it() {
        var one = submit("En", 300_000);
        var scenario = begin();
        propose(scenario, one, "100000");
        propose(scenario, one, "200000");
        stage.as(officer, () -> changeScenario.lock(scenario, revision(scenario), one, true));
        undo(scenario, officer);
        stage.as(officer, () -> changeScenario.run(scenario, revision(scenario), "proportional"));
        stage.run(officer, () -> keepScenarios.describe(scenario, revision(scenario), "Etter rang", ""));
        confirm(scenario, revision(scenario));

        assertThat(told())
                .containsExactly("scenarioBegun", "allocationProposed", "scenarioNamed", "allocationConfirmed");
        assertThat(history.since(scenario, 0))
                .extracting(ScenarioHistory.Entry::kind)
                .containsExactly(
                        ScenarioHistory.Kind.AMOUNT,
                        ScenarioHistory.Kind.AMOUNT,
                        ScenarioHistory.Kind.LOCK,
                        ScenarioHistory.Kind.UNDO);
        var second = history.since(scenario, 0).get(1);
        assertThat(second.personId()).isEqualTo(officer.personId());
        assertThat(second.before().rows()).singleElement().satisfies(row -> assertThat(row.amounts())
                .containsExactlyInAnyOrder(new AmountLine(1, 2024, 5_000_000), new AmountLine(1, 2025, 5_000_000)));
    }

    @Test
    void a_year_of_which_too_much_is_proposed_is_told_before_confirming_refuses_it() {
        call = aCallOf(Map.of(2024, 20_000_000L, 2025, 80_000_000L));
        var submission = submit("Tidlig", 300_000);
        var scenario = begin();

        var tooEarly = propose(scenario, submission, "600000");

        assertThat(tooEarly.state().remaining()).isEqualTo(kroner(400_000));
        assertThat(tooEarly.state().yearsOver()).containsExactly(new BenchState.YearOver(2024, kroner(100_000)));
        assertThatThrownBy(() -> confirm(scenario, revision(scenario)))
                .isInstanceOfSatisfying(YearExceeded.class, refused -> assertThat(refused.arguments())
                        .containsExactly("2024", kroner(300_000), kroner(200_000)));

        var fits = stage.as(
                officer,
                () -> changeScenario.proposePart(
                        scenario, revision(scenario), submission, 1, 2024, "200000", Language.NB));
        assertThat(fits.state().yearsOver()).isEmpty();
        confirm(scenario, revision(scenario));
        assertThat(view(scenario).state().yearsOver()).isEmpty();
        assertThat(view(scenario).leftByYear()).containsEntry(2024, kroner(0)).containsEntry(2025, kroner(500_000));
    }

    @Test
    void a_method_proposes_no_more_for_a_year_than_is_left_of_it() {
        call = aCallOf(Map.of(2024, 20_000_000L, 2025, 80_000_000L));
        var one = submit("Tidlig", 300_000);
        var other = submit("Senere", 200_000);
        var scenario = begin();
        stage.as(officer, () -> changeScenario.keepTo(scenario, revision(scenario), "10000", "", Language.NB));
        propose(scenario, one, "600000");
        propose(scenario, other, "400000");

        var cut = stage.as(officer, () -> changeScenario.run(scenario, revision(scenario), "proportional"))
                .state();

        assertThat(cut.yearsOver()).isEmpty();
        assertThat(amount(cut, one)).isEqualTo(kroner(240_000));
        assertThat(amount(cut, other)).isEqualTo(kroner(160_000));
        confirm(scenario, revision(scenario));
    }

    @Test
    void who_does_not_see_a_row_learns_its_amount_neither_from_the_sums_nor_from_a_refusal() {
        var hidden = submit("Skjult", 300_000);
        var seen = submit("Sett", 300_000);
        var scenario = begin();
        propose(scenario, hidden, "600000");
        propose(scenario, seen, "600000");
        var barred = disqualifiedFrom(hidden);

        assertThat(stage.as(barred, () -> keepScenarios.view(scenario)).proposed())
                .isEqualTo(kroner(600_000));
        assertThatThrownBy(
                        () -> stage.run(barred, () -> confirmAllocation.confirmScenario(scenario, revision(scenario))))
                .isInstanceOf(DisqualifiedInCall.class);

        propose(scenario, seen, "");
        confirm(scenario, revision(scenario));
        assertThat(stage.as(barred, () -> keepScenarios.view(scenario)).left()).isEqualTo(kroner(1_000_000));
    }

    @Test
    void who_does_not_see_all_rows_types_amounts_but_neither_draws_the_line_nor_runs_a_method() {
        var hidden = submit("Skjult", 300_000);
        var seen = submit("Sett", 300_000);
        var scenario = begin();
        var barred = disqualifiedFrom(hidden);

        assertThatThrownBy(() -> stage.run(barred, () -> changeScenario.cutAfter(scenario, revision(scenario), 1)))
                .isInstanceOf(DisqualifiedInCall.class);
        assertThatThrownBy(() -> stage.run(barred, () -> changeScenario.run(scenario, revision(scenario), "by_rank")))
                .isInstanceOf(DisqualifiedInCall.class);

        stage.run(barred, () -> changeScenario.propose(scenario, revision(scenario), seen, "10000", Language.NB));
        assertThat(stage.as(officer, () -> keepScenarios.view(scenario)).proposed())
                .isEqualTo(kroner(10_000));
    }

    @Test
    void nothing_is_set_aside_for_what_nobody_assesses_yet() {
        var assessed = submit("Vurdert", 300_000);
        var waiting = sendIn("Venter", 300_000);
        var scenario = begin();
        propose(scenario, assessed, "100000");
        propose(scenario, waiting, "100000");

        assertThatThrownBy(() -> confirm(scenario, revision(scenario)))
                .isInstanceOfSatisfying(NotAssessed.class, refused -> assertThat(refused.arguments())
                        .singleElement(InstanceOfAssertFactories.STRING)
                        .endsWith("/2"));
        propose(scenario, waiting, "");
        confirm(scenario, revision(scenario));

        assertThat(stage.as(officer, () -> keepScenarios.view(scenario)).left()).isEqualTo(kroner(900_000));
    }

    @Test
    void a_supplementary_scenario_is_for_those_who_hold_nothing() throws Exception {
        var declines = submit("Takker nei", 300_000);
        var next = submit("Neste", 300_000);
        var scenario = begin();
        propose(scenario, declines, "600000");
        confirm(scenario, revision(scenario));
        transaction.begin();
        var returned = calls.get(call).amounts(Map.of(2024, kroner(300_000), 2025, kroner(200_000)));
        ledger.release(calls.get(call), declines, returned, officer.personId(), Instant.now());
        transaction.commit();

        var supplementary = begin();
        propose(supplementary, declines, "100000");
        assertThatThrownBy(() -> confirm(supplementary, revision(supplementary)))
                .isInstanceOf(AlreadyHolds.class);
        propose(supplementary, declines, "");
        propose(supplementary, next, "600000");
        confirm(supplementary, revision(supplementary));

        assertThat(allocations.confirmedOf(call)).extracting(Allocation::id).containsExactly(scenario, supplementary);
        assertThat(ledger.left(calls.get(call))).isEqualTo(kroner(300_000));
    }

    @Test
    void a_call_is_followed_by_the_one_of_its_scenarios_that_is_confirmed() {
        var submission = submit("En", 300_000);
        var scenario = begin();
        begin();
        propose(scenario, submission, "600000");
        assertThat(progress().confirmed()).isFalse();

        confirm(scenario, revision(scenario));

        begin();
        assertThat(progress().confirmed()).isTrue();
    }

    private CallProgress progress() {
        return stage.as(officer, () -> followCalls.of(call));
    }

    @Test
    void a_copy_goes_its_own_way() {
        var submission = submit("En", 300_000);
        var scenario = begin();
        propose(scenario, submission, "100000");

        var copy = stage.as(officer, () -> keepScenarios.copy(scenario));
        propose(copy, submission, "200000");
        stage.run(officer, () -> keepScenarios.describe(copy, revision(copy), " Etter skjønn ", "For panelet"));

        assertThat(view(scenario).proposed()).isEqualTo(kroner(100_000));
        assertThat(view(copy).scenarios())
                .extracting(AllocationView.Head::number, AllocationView.Head::name, AllocationView.Head::total)
                .containsExactly(tuple(1, "", kroner(100_000)), tuple(2, "Etter skjønn", kroner(200_000)));
    }

    @Test
    void what_is_sent_by_hand_reaches_nothing_else_and_changes_nothing() {
        var submission = submit("Egen", 300_000);
        var scenario = begin();
        propose(scenario, submission, "100000");
        var seen = revision(scenario);
        var otherCall = aCallOf(Map.of());
        var foreign = submit("Fremmed", 300_000);
        var elsewhere = stage.as(officer, () -> keepScenarios.begin(otherCall));

        for (var out : List.<Runnable>of(
                () -> propose(scenario, foreign, "100000"),
                () -> propose(elsewhere, submission, "100000"),
                () -> stage.as(officer, () -> changeScenario.lock(scenario, seen, foreign, true)),
                () -> stage.as(
                        officer,
                        () -> changeScenario.proposePart(scenario, seen, submission, 99, 2024, "1", Language.NB)),
                () -> stage.as(
                        officer,
                        () -> changeScenario.proposePart(scenario, seen, submission, 1, 1999, "1", Language.NB)),
                () -> stage.as(officer, () -> changeScenario.run(scenario, seen, "optimal")),
                () -> stage.as(officer, () -> compareScenarios.compare(scenario, elsewhere)))) {
            assertThatThrownBy(out::run).isInstanceOf(NothingHere.class);
        }
        for (var typed : List.of("99999999999999999999", "100,5", "1e9", "-0,01")) {
            assertThatThrownBy(() -> propose(scenario, submission, typed)).isInstanceOf(ProposalRefused.class);
        }
        assertThat(revision(scenario)).isEqualTo(seen);
        assertThat(view(scenario).proposed()).isEqualTo(kroner(100_000));
    }

    @Test
    void what_is_confirmed_is_changed_by_nothing_but_read_by_the_panel() {
        var submission = submit("Egen", 300_000);
        var scenario = begin();
        propose(scenario, submission, "100000");
        confirm(scenario, revision(scenario));
        var seen = revision(scenario);

        for (var change : List.<Runnable>of(
                () -> stage.as(
                        officer,
                        () -> changeScenario.proposePart(scenario, seen, submission, 1, 2024, "1", Language.NB)),
                () -> stage.as(officer, () -> changeScenario.lock(scenario, seen, submission, true)),
                () -> stage.as(officer, () -> changeScenario.cutAfter(scenario, seen, 1)),
                () -> stage.as(officer, () -> changeScenario.keepTo(scenario, seen, "10000", "", Language.NB)),
                () -> stage.as(officer, () -> changeScenario.run(scenario, seen, "byRank")),
                () -> undo(scenario, officer),
                () -> stage.run(officer, () -> keepScenarios.describe(scenario, seen, "Nytt navn", "")))) {
            assertThatThrownBy(change::run).isInstanceOf(AllocationIsConfirmed.class);
        }
        stage.run(officer, () -> keepScenarios.openToPanel(scenario, true));
        assertThat(view(scenario).openToPanel()).isTrue();
        assertThat(view(scenario).proposed()).isEqualTo(kroner(100_000));
    }

    @Test
    void a_cut_line_stands_within_the_list() {
        submit("En", 300_000);
        var scenario = begin();

        assertThatThrownBy(() -> stage.as(officer, () -> changeScenario.cutAfter(scenario, revision(scenario), 2)))
                .isInstanceOf(CutLineOutside.class);
        var drawn = stage.as(officer, () -> changeScenario.cutAfter(scenario, revision(scenario), 1));
        assertThat(drawn.state().scenario().cutLine()).isEqualTo(1);
    }

    @Test
    void who_decides_looks_and_does_not_change() {
        var submission = submit("En", 300_000);
        var scenario = begin();
        var decisionMaker = stage.person("decision", "kdd", DECISION_MAKER);

        assertThat(stage.as(decisionMaker, () -> keepScenarios.view(scenario)).rows())
                .hasSize(1);
        assertThatThrownBy(() -> stage.as(
                        decisionMaker, () -> changeScenario.propose(scenario, 1, submission, "200000", Language.NB)))
                .isInstanceOf(RoleRequired.class);
    }

    private UUID begin() {
        return stage.as(officer, () -> keepScenarios.begin(call));
    }

    private AllocationView view(UUID scenario) {
        return stage.as(officer, () -> keepScenarios.view(scenario));
    }

    private long revision(UUID scenario) {
        return allocations.find(scenario).orElseThrow().revision();
    }

    private ScenarioChange propose(UUID scenario, UUID submission, String typed) {
        var seen = revision(scenario);
        return stage.as(officer, () -> changeScenario.propose(scenario, seen, submission, typed, Language.NB));
    }

    private void confirm(UUID scenario, long seen) {
        stage.run(officer, () -> confirmAllocation.confirmScenario(scenario, seen));
    }

    private boolean confirms(UUID scenario, long seen) {
        requests.activate();
        try {
            return stage.actsAs(officer, () -> {
                confirmAllocation.confirmScenario(scenario, seen);
                return true;
            });
        } catch (DomainException refused) {
            assertThat(refused).isInstanceOf(FrameExceeded.class);
            return false;
        } finally {
            requests.deactivate();
        }
    }

    private ScenarioChange undo(UUID scenario, Actor by) {
        return stage.as(by, () -> changeScenario.undo(scenario, revision(scenario)));
    }

    /** The sum of all entries of the ledger, which its balance has to be. */
    private long entered() {
        return ((Number) entities.createNativeQuery("select sum(amount) from frame_entry where call_id = ?1")
                        .setParameter(1, call)
                        .getSingleResult())
                .longValue();
    }

    /** Of the workbench, in the event log of the call. */
    private List<String> told() {
        List<?> actions = entities.createNativeQuery("select action from audit_entry where chain_id = ?1"
                        + " and (action like 'allocation%' or action like 'scenario%') order by sequence")
                .setParameter(1, call)
                .getResultList();
        return actions.stream().map(String.class::cast).toList();
    }

    private UUID aCallOf(Map<Integer, Long> frameByYear) {
        var terms = new CallTerms(
                CallTerms.PLAIN.vat(),
                CallTerms.PLAIN.sources(),
                frameByYear,
                CallTerms.PLAIN.appeal(),
                CallTerms.PLAIN.form());
        key = "years-" + UUID.randomUUID();
        return stage.call(officer, Stage.plan(key, 1_000_000, Instant.now().plus(1, ChronoUnit.DAYS), terms));
    }

    /** An officer who is a reviewer as well, and has declared not to be impartial. */
    private Actor disqualifiedFrom(UUID submission) {
        var reviewer = stage.person("reviewer", "kdd", REVIEWER);
        stage.run(reviewer, () -> {});
        var review = stage.as(officer, () -> assignReviewer.assign(submission, reviewer.personId()));
        stage.run(reviewer, () -> declareImpartiality.declare(review, false, "Søster i styret"));
        return stage.person("reviewer", "kdd", REVIEWER, CASE_OFFICER);
    }

    private static Money amount(BenchState state, UUID submission) {
        return state.rows().stream()
                .filter(row -> row.submissionId().equals(submission))
                .findFirst()
                .orElseThrow()
                .proposed();
    }

    /** One that is under assessment. */
    private UUID submit(String title, long kronerPerYear) {
        var assessor = stage.person("assessor", "kdd", REVIEWER);
        stage.run(assessor, () -> {});
        var submission = sendIn(title, kronerPerYear);
        stage.run(officer, () -> assignReviewer.assign(submission, assessor.personId()));
        return submission;
    }

    private UUID sendIn(String title, long kronerPerYear) {
        var application = stage.application(lead, key, title, kronerPerYear);
        var revision = stage.view(lead, application).revision();
        return stage.as(
                        lead,
                        () -> submitApplication.submit(
                                application, revision, new IdempotencyKey("scenario-" + UUID.randomUUID())))
                .submissionId();
    }
}
