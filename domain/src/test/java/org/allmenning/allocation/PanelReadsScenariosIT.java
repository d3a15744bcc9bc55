package org.allmenning.allocation;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.allmenning.testing.Stage.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.allmenning.allocation.usecase.ChangeScenario;
import org.allmenning.allocation.usecase.CompareScenarios;
import org.allmenning.allocation.usecase.KeepScenarios;
import org.allmenning.assessment.ScoreEntry;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.assessment.usecase.ScoreSubmission;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.RoleRequired;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.submission.usecase.WithdrawApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PanelReadsScenariosIT {

    @Inject
    private Stage stage;

    @Inject
    private KeepScenarios keepScenarios;

    @Inject
    private ChangeScenario changeScenario;

    @Inject
    private CompareScenarios compareScenarios;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private WithdrawApplication withdrawApplication;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private DeclareImpartiality declareImpartiality;

    @Inject
    private ScoreSubmission scoreSubmission;

    @Inject
    private Allocations allocations;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    private Actor officer;
    private Actor reviewer;
    private Actor lead;
    private String key;
    private UUID call;
    private UUID weak;
    private UUID strong;
    private UUID scenario;

    @BeforeEach
    void a_call_with_two_cases_and_a_scenario() {
        key = "panel-" + UUID.randomUUID();
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        reviewer = stage.person("panel-" + UUID.randomUUID(), "kdd", REVIEWER);
        stage.run(reviewer, () -> {});
        call = stage.call(officer, key, 1_000_000);
        weak = submit("Svak");
        strong = submit("Sterk");
        scenario = stage.as(officer, () -> keepScenarios.begin(call));
        propose(scenario, weak, "300000");
        propose(scenario, strong, "500000");
    }

    @Test
    void a_reviewer_reads_what_is_open_to_the_panel_once_all_own_scores_are_handed_in() {
        var one = assigned(weak);
        var other = assigned(strong);
        open(scenario, true);
        handIn(one, 1);
        assertThatNothingIsReadBy(reviewer);

        handIn(other, 5);

        var read = stage.as(reviewer, () -> keepScenarios.view(scenario));
        assertThat(read.rows()).hasSize(2);
        assertThat(read.complete()).isTrue();
        assertThat(read.proposed()).isEqualTo(kroner(800_000));
        assertThat(stage.as(reviewer, () -> keepScenarios.ofPanels()))
                .filteredOn(panel -> panel.callId().equals(call))
                .singleElement()
                .satisfies(panel -> assertThat(panel.scenarios())
                        .extracting(PanelScenarios.Opened::id)
                        .containsExactly(scenario));
        open(scenario, false);
        assertThatNothingIsReadBy(reviewer);
        assertThat(told()).containsSubsequence("scenarioOpenedToPanel", "scenarioTakenFromPanel");
    }

    @Test
    void who_is_given_another_case_reads_on_when_that_is_handed_in_too() {
        handIn(assigned(weak), 1);
        open(scenario, true);
        assertThat(stage.as(reviewer, () -> keepScenarios.view(scenario)).rows())
                .hasSize(2);

        var late = assigned(strong);

        assertThatNothingIsReadBy(reviewer);
        handIn(late, 5);
        assertThat(stage.as(reviewer, () -> keepScenarios.view(scenario)).rows())
                .hasSize(2);
    }

    @Test
    void a_case_that_can_no_longer_be_scored_is_not_waited_for() {
        handIn(assigned(weak), 1);
        assigned(strong);
        open(scenario, true);
        assertThatNothingIsReadBy(reviewer);

        stage.run(lead, () -> withdrawApplication.withdraw(applicationOf(strong), "Får ikke tid"));

        assertThat(stage.as(reviewer, () -> keepScenarios.view(scenario)).rows())
                .extracting(AllocationView.Row::submissionId)
                .containsExactly(weak);
    }

    @Test
    void other_reviewers_of_the_authority_find_nothing() {
        open(scenario, true);

        assertThatNothingIsReadBy(stage.person("reviewer of another call", "kdd", REVIEWER));
    }

    @Test
    void a_reviewer_changes_nothing() {
        handIn(assigned(weak), 1);
        open(scenario, true);

        assertThatThrownBy(() -> stage.as(
                        reviewer,
                        () -> changeScenario.propose(scenario, revision(scenario), weak, "100000", Language.NB)))
                .isInstanceOf(RoleRequired.class);
        assertThatThrownBy(() -> stage.run(reviewer, () -> keepScenarios.openToPanel(scenario, true)))
                .isInstanceOf(RoleRequired.class);
    }

    @Test
    void the_panel_compares_and_finds_only_what_is_open_to_it() {
        handIn(assigned(weak), 1);
        var copy = stage.as(officer, () -> keepScenarios.copy(scenario));
        var closed = stage.as(officer, () -> keepScenarios.copy(scenario));
        propose(copy, strong, "400000");
        open(scenario, true);
        open(copy, true);

        var compared = stage.as(reviewer, () -> compareScenarios.compare(scenario, copy));

        assertThat(compared.rows()).singleElement().satisfies(row -> assertThat(row.difference())
                .isEqualTo(kroner(-100_000)));
        assertThat(compared.scenarios()).extracting(AllocationView.Head::id).containsExactly(scenario, copy);
        assertThatThrownBy(() -> stage.as(reviewer, () -> compareScenarios.compare(scenario, closed)))
                .isInstanceOf(NothingHere.class);
        assertThatThrownBy(() -> stage.as(reviewer, () -> compareScenarios.compare(closed, scenario)))
                .isInstanceOf(NothingHere.class);
    }

    @Test
    void a_case_that_the_reviewer_is_disqualified_from_is_in_no_row_no_sum_and_no_comparison() {
        handIn(assigned(weak), 1);
        var hidden = assigned(strong);
        stage.run(reviewer, () -> declareImpartiality.declare(hidden, false, "Søster i styret"));
        var copy = stage.as(officer, () -> keepScenarios.copy(scenario));
        propose(copy, strong, "400000");
        stage.as(officer, () -> changeScenario.cutAfter(scenario, revision(scenario), 2));
        open(scenario, true);
        open(copy, true);

        var read = stage.as(reviewer, () -> keepScenarios.view(scenario));

        assertThat(read.rows()).extracting(AllocationView.Row::submissionId).containsExactly(weak);
        assertThat(read.complete()).isFalse();
        assertThat(read.proposed()).isEqualTo(kroner(300_000));
        assertThat(read.requested()).isEqualTo(kroner(600_000));
        assertThat(read.remaining()).isEqualTo(kroner(700_000));
        assertThat(read.scenario().cutLine()).isEqualTo(1);
        assertThat(read.scenarios())
                .extracting(AllocationView.Head::total)
                .containsExactly(kroner(300_000), kroner(300_000));
        var compared = stage.as(reviewer, () -> compareScenarios.compare(scenario, copy));
        assertThat(compared.rows()).isEmpty();
        assertThat(compared.moved()).isEqualTo(kroner(0));
    }

    @Test
    void the_method_by_rank_goes_by_the_ranks_that_the_list_shows() {
        handIn(assigned(weak), 1);
        handIn(assigned(strong), 5);

        var run = stage.as(officer, () -> changeScenario.run(scenario, revision(scenario), "byRank"));

        var shown = stage.as(officer, () -> keepScenarios.view(scenario));
        assertThat(shown.rows()).extracting(AllocationView.Row::submissionId).containsExactly(strong, weak);
        assertThat(shown.rows())
                .extracting(AllocationView.Row::proposed)
                .containsExactly(kroner(600_000), kroner(400_000));
        assertThat(run.changed()).containsExactlyInAnyOrder(strong, weak);
        assertThat(stage.as(officer, () -> changeScenario.undo(scenario, revision(scenario)))
                        .state()
                        .proposed())
                .isEqualTo(kroner(800_000));
    }

    private void assertThatNothingIsReadBy(Actor person) {
        assertThatThrownBy(() -> stage.as(person, () -> keepScenarios.view(scenario)))
                .isInstanceOfSatisfying(NothingHere.class, hidden -> assertThat(hidden.hidesSomething())
                        .isTrue());
        assertThatThrownBy(() -> stage.as(person, () -> compareScenarios.compare(scenario, scenario)))
                .isInstanceOf(NothingHere.class);
        assertThat(stage.as(person, () -> keepScenarios.ofPanels()))
                .extracting(PanelScenarios::callId)
                .doesNotContain(call);
    }

    private UUID assigned(UUID submission) {
        return stage.as(officer, () -> assignReviewer.assign(submission, reviewer.personId()));
    }

    private void handIn(UUID review, int points) {
        stage.run(reviewer, () -> declareImpartiality.declare(review, true, ""));
        stage.run(
                reviewer,
                () -> scoreSubmission.handIn(
                        review,
                        List.of(
                                new ScoreEntry("need", points, "Etter behovet"),
                                new ScoreEntry("plan", points, "Etter planen"))));
    }

    private void open(UUID scenarioId, boolean on) {
        stage.run(officer, () -> keepScenarios.openToPanel(scenarioId, on));
    }

    private void propose(UUID scenarioId, UUID submission, String typed) {
        stage.as(
                officer,
                () -> changeScenario.propose(scenarioId, revision(scenarioId), submission, typed, Language.NB));
    }

    private long revision(UUID scenarioId) {
        return allocations.find(scenarioId).orElseThrow().revision();
    }

    private UUID applicationOf(UUID submission) {
        return (UUID) entities.createNativeQuery("select application_id from submission where id = ?1")
                .setParameter(1, submission)
                .getSingleResult();
    }

    private List<String> told() {
        List<?> actions = entities.createNativeQuery(
                        "select action from audit_entry where chain_id = ?1 order by sequence")
                .setParameter(1, call)
                .getResultList();
        return actions.stream().map(String.class::cast).toList();
    }

    private UUID submit(String title) {
        var application = stage.application(lead, key, title, 300_000);
        var revision = stage.view(lead, application).revision();
        return stage.as(
                        lead,
                        () -> submitApplication.submit(
                                application, revision, new IdempotencyKey("panel-" + UUID.randomUUID())))
                .submissionId();
    }
}
