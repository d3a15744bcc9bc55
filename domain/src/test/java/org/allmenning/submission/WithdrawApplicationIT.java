package org.allmenning.submission;

import static org.allmenning.shared.Role.APPLICANT;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.usecase.ChangeScenario;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.KeepScenarios;
import org.allmenning.allocation.usecase.ProposeAllocation;
import org.allmenning.application.ApplicationIsLocked;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.LeadOnly;
import org.allmenning.application.StatusChangeNotAllowed;
import org.allmenning.application.usecase.DescribeApplication;
import org.allmenning.assessment.CaseNotAssessed;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.decision.DecisionView;
import org.allmenning.decision.usecase.ApproveDecisions;
import org.allmenning.decision.usecase.PrepareDecisions;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.shared.RoleRequired;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.submission.usecase.ViewSubmissions;
import org.allmenning.submission.usecase.WithdrawApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A lead takes an application back at any time before the decision, and it holds up nothing afterwards. */
@ExtendWith(ArquillianExtension.class)
class WithdrawApplicationIT {

    @Inject
    private Stage stage;

    @Inject
    private WithdrawApplication withdrawApplication;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private ViewSubmissions viewSubmissions;

    @Inject
    private DescribeApplication describeApplication;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private ViewCases viewCases;

    @Inject
    private ProposeAllocation proposeAllocation;

    @Inject
    private ConfirmAllocation confirmAllocation;

    @Inject
    private KeepScenarios keepScenarios;

    @Inject
    private ChangeScenario changeScenario;

    @Inject
    private PrepareDecisions prepareDecisions;

    @Inject
    private ApproveDecisions approveDecisions;

    @Inject
    private ViewDecisions viewDecisions;

    private Actor lead;
    private Actor officer;
    private Actor decisionMaker;
    private Actor reviewer;
    private String key;
    private UUID call;

    @BeforeEach
    void a_call() {
        key = "withdraw-" + UUID.randomUUID();
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        decisionMaker = stage.person("decision", "kdd", DECISION_MAKER);
        reviewer = stage.person("reviewer", "kdd", REVIEWER);
        stage.run(reviewer, () -> {});
        call = stage.call(officer, key, 1_000_000);
    }

    @Test
    void a_draft_is_withdrawn_and_no_longer_written_in() {
        var draft = stage.application(lead, key, "Utkast", 1_000);

        withdraw(draft, "");

        assertThat(stage.view(lead, draft).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThatThrownBy(() -> stage.run(lead, () -> describeApplication.describe(draft, "Ny tittel", 0, "", 0)))
                .isInstanceOf(ApplicationIsLocked.class);
    }

    @Test
    void what_was_submitted_stays_to_be_read_and_says_when_and_why_it_was_withdrawn() {
        var submission = submit("Innsendt");

        withdraw(applicationOf(submission), "  Hasvik trekker seg. ");

        var read = stage.as(lead, () -> viewSubmissions.view(submission));
        assertThat(read.withdrawn().reason()).isEqualTo("Hasvik trekker seg.");
        assertThat(stage.as(officer, () -> viewCases.submission(submission)).withdrawn())
                .isEqualTo(read.withdrawn());
        assertThatThrownBy(() -> stage.run(officer, () -> assignReviewer.assign(submission, reviewer.personId())))
                .isInstanceOf(CaseNotAssessed.class);
    }

    @Test
    void nobody_but_the_lead_withdraws_and_nobody_twice() {
        var draft = stage.application(lead, key, "Utkast", 1_000);
        var partner = stage.person("partner-lead", "hasvik", LEAD_APPLICANT);
        var colleague = stage.person("colleague", "hammerfest", APPLICANT);

        assertThatThrownBy(() -> stage.run(partner, () -> withdrawApplication.withdraw(draft, "")))
                .isInstanceOf(LeadOnly.class);
        assertThatThrownBy(() -> stage.run(colleague, () -> withdrawApplication.withdraw(draft, "")))
                .isInstanceOf(RoleRequired.class);
        withdraw(draft, "");
        assertThatThrownBy(() -> withdraw(draft, "")).isInstanceOf(StatusChangeNotAllowed.class);
    }

    @Test
    void what_was_proposed_for_it_leaves_the_proposal() {
        var kept = assigned("Blir");
        var gone = assigned("Trekkes");
        propose(kept, gone);

        withdraw(applicationOf(gone), "");

        var view = stage.as(officer, () -> proposeAllocation.view(call));
        assertThat(view.rows())
                .extracting(row -> row.applicationCase().submissionId())
                .containsExactly(kept);
        stage.run(
                officer, () -> confirmAllocation.confirmScenario(view.scenario().id(), view.revision()));
        assertThat(stage.as(officer, () -> proposeAllocation.view(call)).left()).isEqualTo(Stage.kroner(800_000));
    }

    @Test
    void what_was_confirmed_for_it_is_free_again_and_may_go_to_another_before_anything_is_decided() {
        var kept = assigned("Blir");
        var gone = assigned("Trekkes");
        var next = assigned("Neste");
        propose(kept, gone);
        confirm(stage.as(officer, () -> proposeAllocation.view(call)).scenario().id());
        assertThat(left()).isEqualTo(Stage.kroner(600_000));

        withdraw(applicationOf(gone), "");

        assertThat(left()).isEqualTo(Stage.kroner(800_000));
        var second = stage.as(officer, () -> keepScenarios.begin(call));
        stage.as(officer, () -> changeScenario.propose(second, revision(second), next, "150000", Language.NB));
        confirm(second);
        stage.run(officer, () -> prepareDecisions.prepare(call, Map.of(next, "Midler er blitt ledige.")));
        var decisions = stage.as(decisionMaker, () -> viewDecisions.ofCall(call));
        assertThat(decisions)
                .extracting(DecisionView::submissionId, DecisionView::awarded)
                .containsExactlyInAnyOrder(tuple(kept, Stage.kroner(200_000)), tuple(next, Stage.kroner(150_000)));
        stage.run(
                decisionMaker,
                () -> approveDecisions.approve(
                        decisions.stream().map(DecisionView::id).toList(), Stage.AS_IT_STANDS));
        assertThat(left()).isEqualTo(Stage.kroner(650_000));
    }

    private Money left() {
        return stage.as(officer, () -> proposeAllocation.view(call)).left();
    }

    private long revision(UUID scenario) {
        return stage.as(officer, () -> keepScenarios.view(scenario)).revision();
    }

    private void confirm(UUID scenario) {
        stage.run(officer, () -> confirmAllocation.confirmScenario(scenario, revision(scenario)));
    }

    @Test
    void a_decision_that_waits_for_approval_is_dropped_and_holds_up_no_other() {
        var kept = assigned("Blir");
        var gone = assigned("Trekkes");
        decide(kept, gone);

        withdraw(applicationOf(gone), "");

        var decisions = stage.as(decisionMaker, () -> viewDecisions.ofCall(call));
        assertThat(decisions).hasSize(1);
        stage.run(
                decisionMaker,
                () -> approveDecisions.approve(List.of(decisions.get(0).id()), Stage.AS_IT_STANDS));
        assertThatThrownBy(() -> withdraw(applicationOf(kept), "")).isInstanceOf(StatusChangeNotAllowed.class);
    }

    private void withdraw(UUID application, String reason) {
        stage.run(lead, () -> withdrawApplication.withdraw(application, reason));
    }

    private UUID submit(String title) {
        var application = stage.application(lead, key, title, 100_000);
        var revision = stage.view(lead, application).revision();
        return stage.as(
                        lead,
                        () -> submitApplication.submit(application, revision, new IdempotencyKey("withdrawn-" + title)))
                .submissionId();
    }

    private UUID assigned(String title) {
        var submission = submit(title);
        stage.run(officer, () -> assignReviewer.assign(submission, reviewer.personId()));
        return submission;
    }

    private UUID applicationOf(UUID submission) {
        return stage.as(lead, () -> viewSubmissions.view(submission)).applicationId();
    }

    private void propose(UUID one, UUID other) {
        stage.run(
                officer,
                () -> proposeAllocation.propose(
                        call,
                        ProposeAllocation.NONE_YET,
                        List.of(
                                new ProposedAmount(one, 1, 2024, "100000"),
                                new ProposedAmount(one, 1, 2025, "100000"),
                                new ProposedAmount(other, 1, 2024, "100000"),
                                new ProposedAmount(other, 1, 2025, "100000")),
                        Language.NB));
    }

    private void decide(UUID one, UUID other) {
        propose(one, other);
        stage.run(officer, () -> {
            var proposed = proposeAllocation.view(call);
            confirmAllocation.confirmScenario(proposed.scenario().id(), proposed.revision());
            prepareDecisions.prepare(call, Map.of());
        });
    }
}
