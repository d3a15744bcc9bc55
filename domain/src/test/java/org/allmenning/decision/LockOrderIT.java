package org.allmenning.decision;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.usecase.ChangeScenario;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.KeepScenarios;
import org.allmenning.allocation.usecase.ProposeAllocation;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.decision.usecase.ApproveDecisions;
import org.allmenning.decision.usecase.DeclineAward;
import org.allmenning.decision.usecase.PrepareDecisions;
import org.allmenning.decision.usecase.SendBackDecision;
import org.allmenning.decision.usecase.SupersedeDecision;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.followup.usecase.AcceptAward;
import org.allmenning.shared.Actor;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.Language;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.submission.usecase.WithdrawApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What two people do to the same cases at the same moment, over and over: each does it in a transaction that is rolled back, so
 * that the next round finds everything as it was. Whoever locks in another order than the rest ends in a deadlock, and the
 * database says so.
 */
@ExtendWith(ArquillianExtension.class)
class LockOrderIT {

    private static final int ROUNDS = 50;

    @Inject
    private Stage stage;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private WithdrawApplication withdrawApplication;

    @Inject
    private AssignReviewer assignReviewer;

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
    private RequestContextController requests;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Resource
    private ManagedExecutorService threads;

    @Resource
    private UserTransaction transaction;

    private final String key = "locks-" + UUID.randomUUID();
    private Actor lead;
    private Actor officer;
    private Actor decisionMaker;
    private UUID call;
    private UUID standing;
    private UUID first;
    private UUID second;
    private UUID firstApplication;
    private UUID scenario;
    private long seen;

    /** One award stands; an award and a rejection wait to be approved; one application more is assessed and has nothing. */
    @BeforeEach
    void decisions() {
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        decisionMaker = stage.person("decision", "kdd", DECISION_MAKER);
        var reviewer = stage.person("reviewer", "kdd", REVIEWER);
        stage.run(reviewer, () -> {});
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
        var more = submitted("Etterpå");
        stage.run(officer, () -> {
            assignReviewer.assign(more, reviewer.personId());
            scenario = keepScenarios.begin(call);
            changeScenario.propose(
                    scenario, keepScenarios.view(scenario).revision(), submissions.get(2), "50000", Language.NB);
            seen = keepScenarios.view(scenario).revision();
        });
    }

    @Test
    void an_approval_and_a_withdrawal_at_the_same_moment_wait_for_each_other_and_never_block() throws Exception {
        together(ROUNDS, this::approve, this::withdraw);
    }

    @Test
    void neither_does_any_other_pair_of_what_people_do_to_decisions() throws Exception {
        var deeds = List.<Runnable>of(
                this::approve,
                this::withdraw,
                this::prepare,
                this::supersede,
                this::accept,
                this::decline,
                this::sendBack,
                this::confirm);
        for (int one = 0; one < deeds.size(); one++) {
            for (int other = one + 1; other < deeds.size(); other++) {
                together(1, deeds.get(one), deeds.get(other));
            }
        }
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
            prepareDecisions.prepare(call, Map.of());
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

    private void together(int rounds, Runnable one, Runnable other) throws Exception {
        var failures = new ArrayList<Throwable>();
        for (int round = 0; round < rounds; round++) {
            var start = new CyclicBarrier(2);
            for (var done : threads.invokeAll(List.of(tried(start, one), tried(start, other)))) {
                failures.addAll(done.get());
            }
        }
        assertThat(failures).isEmpty();
    }

    /** Refusals are answers; anything else is none. */
    private Callable<List<Throwable>> tried(CyclicBarrier start, Runnable deed) {
        return () -> {
            requests.activate();
            transaction.begin();
            try {
                start.await();
                deed.run();
                entities.flush();
                return List.of();
            } catch (DomainException refused) {
                return List.of();
            } catch (RuntimeException broken) {
                return List.of(broken);
            } finally {
                transaction.rollback();
                requests.deactivate();
            }
        };
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
