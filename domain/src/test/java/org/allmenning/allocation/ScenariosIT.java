package org.allmenning.allocation;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.testing.Stage.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.allmenning.allocation.usecase.ChangeScenario;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.KeepScenarios;
import org.allmenning.decision.CallProgress;
import org.allmenning.decision.usecase.FollowCalls;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.Actor;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.shared.RoleRequired;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
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
    private ConfirmAllocation confirmAllocation;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private FollowCalls followCalls;

    @Inject
    private FrameLedger ledger;

    @Inject
    private FundingCalls calls;

    @Inject
    private Allocations allocations;

    @Inject
    private RequestContextController requests;

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
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void the_amount_of_an_application_is_spread_as_it_was_asked_for() {
        var submission = submit("Delt", 300_000);
        var scenario = begin();

        var change = propose(scenario, submission, "200 000");

        var part = change.after().rows().get(0).parts().get(0);
        assertThat(part.proposed().in(2024)).isEqualTo(kroner(100_000));
        assertThat(part.proposed().in(2025)).isEqualTo(kroner(100_000));
        assertThat(change.before().proposed()).isEqualTo(kroner(0));
        assertThat(change.after().proposed()).isEqualTo(kroner(200_000));
        assertThat(change.after().remaining()).isEqualTo(kroner(800_000));
        assertThat(change.after().revision()).isGreaterThan(change.before().revision());
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

        assertThat(amount(cut.after(), one)).isEqualTo(kroner(600_000));
        assertThat(amount(cut.after(), other)).isEqualTo(kroner(400_000));
        var undone = stage.as(
                officer,
                () -> changeScenario.restore(
                        scenario,
                        revision(scenario),
                        List.of(new RowState(
                                other,
                                false,
                                List.of(
                                        new ProposedAmount(other, 1, 2024, "400000"),
                                        new ProposedAmount(other, 1, 2025, "400000")))),
                        null,
                        Language.NB));
        assertThat(amount(undone.after(), other)).isEqualTo(kroner(800_000));
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
    void a_cut_line_stands_within_the_list() {
        submit("En", 300_000);
        var scenario = begin();

        assertThatThrownBy(() -> stage.as(officer, () -> changeScenario.cutAfter(scenario, revision(scenario), 2)))
                .isInstanceOf(CutLineOutside.class);
        var drawn = stage.as(officer, () -> changeScenario.cutAfter(scenario, revision(scenario), 1));
        assertThat(drawn.after().scenario().cutLine()).isEqualTo(1);
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

    private static Money amount(AllocationView view, UUID submission) {
        return view.rows().stream()
                .filter(row -> row.submissionId().equals(submission))
                .findFirst()
                .orElseThrow()
                .proposed();
    }

    private UUID submit(String title, long kronerPerYear) {
        var application = stage.application(lead, key, title, kronerPerYear);
        var revision = stage.view(lead, application).revision();
        return stage.as(
                        lead,
                        () -> submitApplication.submit(
                                application, revision, new IdempotencyKey("scenario-" + UUID.randomUUID())))
                .submissionId();
    }
}
