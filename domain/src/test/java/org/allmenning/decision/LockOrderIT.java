package org.allmenning.decision;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.usecase.ChangeScenario;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.KeepScenarios;
import org.allmenning.allocation.usecase.ProposeAllocation;
import org.allmenning.assessment.CaseQuery;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.assessment.usecase.KeepCaseViews;
import org.allmenning.assessment.usecase.ReplaceReviewer;
import org.allmenning.assessment.usecase.ScoreSubmission;
import org.allmenning.decision.usecase.ApproveDecisions;
import org.allmenning.decision.usecase.DeclineAward;
import org.allmenning.decision.usecase.PrepareDecisions;
import org.allmenning.decision.usecase.SendBackDecision;
import org.allmenning.decision.usecase.SupersedeDecision;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.followup.usecase.AcceptAward;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.submission.usecase.WithdrawApplication;
import org.allmenning.testing.Stage;
import org.allmenning.testing.Together;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What two people do to the same cases at the same moment: whoever locks in another order than the rest ends in a deadlock, and
 * the database says so (decision record 20). Every deed is done in full with every other, and one that is refused is a failure.
 */
@ExtendWith(ArquillianExtension.class)
class LockOrderIT {

    private static final int ROUNDS = 12;

    @Inject
    private Stage stage;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private WithdrawApplication withdrawApplication;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private ReplaceReviewer replaceReviewer;

    @Inject
    private DeclareImpartiality declareImpartiality;

    @Inject
    private ScoreSubmission scoreSubmission;

    @Inject
    private KeepCaseViews keepCaseViews;

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
    private SendBackDecision sendBackDecision;

    @Inject
    private SupersedeDecision supersedeDecision;

    @Inject
    private DeclineAward declineAward;

    @Inject
    private AcceptAward acceptAward;

    @Inject
    private ViewDecisions viewDecisions;

    @Inject
    private Together together;

    private final String key = "locks-" + UUID.randomUUID();
    private Actor lead;
    private Actor officer;
    private Actor decisionMaker;
    private UUID call;
    private UUID standing;
    private UUID first;
    private UUID second;
    private UUID firstApplication;
    private UUID firstCase;
    private UUID review;
    private UUID more;
    private Actor reviewer;
    private Actor substitute;
    private UUID scenario;
    private long seen;

    /**
     * One award stands; an award and a rejection wait to be approved; one application more is assessed and has nothing; a second
     * scenario waits to be confirmed.
     */
    @BeforeEach
    void decisions() {
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        decisionMaker = stage.person("decision", "kdd", DECISION_MAKER);
        reviewer = stage.person("reviewer", "kdd", REVIEWER);
        substitute = stage.person("substitute", "kdd", REVIEWER);
        stage.run(reviewer, () -> {});
        stage.run(substitute, () -> {});
        stage.run(decisionMaker, () -> {});
        call = stage.call(officer, key, 900_000);
        var submissions = List.of(submitted("Først"), submitted("Så"), submitted("Sist"));
        stage.run(officer, () -> {
            submissions.forEach(one -> assignReviewer.assign(one, reviewer.personId()));
            proposeAllocation.propose(
                    call,
                    ProposeAllocation.NONE_YET,
                    submissions.subList(0, 2).stream()
                            .map(one -> new ProposedAmount(one, 1, 2024, "100000"))
                            .toList(),
                    Language.NB);
            var proposed = proposeAllocation.view(call);
            confirmAllocation.confirmScenario(proposed.scenario().id(), proposed.revision());
            prepareDecisions.prepare(
                    call,
                    Map.of(
                            submissions.get(0), "Mindre enn søkt.",
                            submissions.get(1), "Mindre enn søkt.",
                            submissions.get(2), "Rammen rakk ikke."));
        });
        var prepared = stage.as(officer, () -> viewDecisions.ofCall(call));
        standing = prepared.get(0).id();
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(standing), Stage.AS_IT_STANDS));
        first = prepared.get(1).id();
        firstApplication = prepared.get(1).applicationId();
        second = prepared.get(2).id();
        firstCase = prepared.get(1).submissionId();
        more = submitted("Etterpå");
        stage.run(officer, () -> {
            review = assignReviewer.assign(firstCase, reviewer.personId());
            assignReviewer.assign(more, reviewer.personId());
            scenario = keepScenarios.begin(call);
            changeScenario.propose(
                    scenario, keepScenarios.view(scenario).revision(), submissions.get(2), "50000", Language.NB);
            seen = keepScenarios.view(scenario).revision();
        });
    }

    /** In the order of the table of the record, by the last thing that each locks. */
    private Map<String, Runnable> deeds() {
        var deeds = new LinkedHashMap<String, Runnable>();
        deeds.put("assign", this::assign);
        deeds.put("assign several", this::assignSeveral);
        deeds.put("substitute", this::substitute);
        deeds.put("disqualify", this::disqualify);
        deeds.put("declare", this::declare);
        deeds.put("open a review", this::openReview);
        deeds.put("keep a view", this::keepView);
        deeds.put("prepare", this::prepare);
        deeds.put("supersede", this::supersede);
        deeds.put("send back", this::sendBack);
        deeds.put("accept", this::accept);
        deeds.put("decline", this::decline);
        deeds.put("withdraw", this::withdraw);
        deeds.put("confirm", this::confirm);
        deeds.put("approve", this::approve);
        return deeds;
    }

    @Test
    void an_approval_and_a_withdrawal_at_the_same_moment_wait_for_each_other_and_never_block() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(together.does(this::approve, this::withdraw)).isEmpty();
        }
    }

    @Test
    void neither_does_any_other_pair_of_what_people_do_to_cases_and_decisions() throws Exception {
        var names = List.copyOf(deeds().keySet());
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                assertThat(together.does(deeds().get(names.get(one)), deeds().get(names.get(other))))
                        .as(names.get(one) + " and " + names.get(other))
                        .isEmpty();
            }
        }
    }

    private void assign() {
        stage.actsAs(officer, () -> assignReviewer.assign(more, substitute.personId()));
    }

    private void assignSeveral() {
        stage.actsAs(officer, () -> assignReviewer.assignAll(List.of(more, firstCase), substitute.personId()));
    }

    private void substitute() {
        stage.actsAs(
                officer,
                () -> replaceReviewer.substitute(firstCase, reviewer.personId(), substitute.personId(), "Permisjon."));
    }

    private void disqualify() {
        stage.actsAs(officer, () -> {
            replaceReviewer.disqualify(firstCase, reviewer.personId(), "Søster i styret.");
            return null;
        });
    }

    private void declare() {
        stage.actsAs(reviewer, () -> {
            declareImpartiality.declare(review, true, "");
            return null;
        });
    }

    private void openReview() {
        stage.actsAs(reviewer, () -> scoreSubmission.view(review));
    }

    private void keepView() {
        stage.actsAs(officer, () -> {
            keepCaseViews.keep(call, "Mine", CaseQuery.ALL);
            return null;
        });
    }

    private void approve() {
        stage.actsAs(decisionMaker, () -> {
            approveDecisions.approve(List.of(second, first), Stage.AS_IT_STANDS);
            return null;
        });
    }

    private void withdraw() {
        stage.actsAs(lead, () -> {
            withdrawApplication.withdraw(firstApplication, "");
            return null;
        });
    }

    private void prepare() {
        stage.actsAs(officer, () -> {
            prepareDecisions.prepare(call, Map.of(more, "Rammen rakk ikke."));
            return null;
        });
    }

    private void supersede() {
        stage.actsAs(
                officer,
                () -> supersedeDecision.prepare(
                        standing,
                        new Reconsideration(DecisionCause.CORRECTION, "Vurdert på nytt.", List.of()),
                        Language.NB));
    }

    private void accept() {
        stage.actsAs(lead, () -> {
            acceptAward.accept(standing);
            return null;
        });
    }

    private void decline() {
        stage.actsAs(lead, () -> {
            declineAward.decline(standing, "");
            return null;
        });
    }

    private void sendBack() {
        stage.actsAs(decisionMaker, () -> {
            var read = viewDecisions.view(first).preparedAt().toInstant();
            sendBackDecision.sendBack(first, "Skriv mer.", read);
            return null;
        });
    }

    private void confirm() {
        stage.actsAs(officer, () -> {
            confirmAllocation.confirmScenario(scenario, seen);
            return null;
        });
    }

    private UUID submitted(String title) {
        var application = stage.application(lead, key, title, 100_000);
        var revision = stage.view(lead, application).revision();
        return stage.as(
                        lead,
                        () -> submitApplication.submit(
                                application,
                                revision,
                                new IdempotencyKey(UUID.randomUUID().toString())))
                .submissionId();
    }
}
