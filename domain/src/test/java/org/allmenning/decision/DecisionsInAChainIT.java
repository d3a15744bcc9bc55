package org.allmenning.decision;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.allmenning.testing.Stage.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.allocation.FrameExceeded;
import org.allmenning.allocation.FrameLedger;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.usecase.ChangeScenario;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.KeepScenarios;
import org.allmenning.allocation.usecase.ProposeAllocation;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.FieldEntry;
import org.allmenning.application.StatusChangeNotAllowed;
import org.allmenning.application.usecase.FillIn;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.decision.Reconsideration.AmountEntry;
import org.allmenning.decision.usecase.ApproveDecisions;
import org.allmenning.decision.usecase.DeclineAward;
import org.allmenning.decision.usecase.LiftReservation;
import org.allmenning.decision.usecase.PrepareDecisions;
import org.allmenning.decision.usecase.PublishAwards;
import org.allmenning.decision.usecase.ReadAwardList;
import org.allmenning.decision.usecase.ReadStatistics;
import org.allmenning.decision.usecase.SupersedeDecision;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.followup.usecase.AcceptAward;
import org.allmenning.funding.FundingCalls;
import org.allmenning.letter.LetterKind;
import org.allmenning.letter.usecase.ReadLetter;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Of a frame of 300,000 Hammerfest was awarded 200,000, all it asked for; Lom asked for as much and was rejected. */
@ExtendWith(ArquillianExtension.class)
class DecisionsInAChainIT {

    @Inject
    private Stage stage;

    @Inject
    private FillIn fillIn;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private DeclareImpartiality declareImpartiality;

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
    private ReadStatistics readStatistics;

    @Inject
    private SupersedeDecision supersedeDecision;

    @Inject
    private LiftReservation liftReservation;

    @Inject
    private DeclineAward declineAward;

    @Inject
    private AcceptAward acceptAward;

    @Inject
    private ViewDecisions viewDecisions;

    @Inject
    private PublishAwards publishAwards;

    @Inject
    private ReadAwardList readAwardList;

    @Inject
    private ReadLetter readLetter;

    @Inject
    private FrameLedger ledger;

    @Inject
    private FundingCalls calls;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    private final String key = "chain-" + UUID.randomUUID();
    private Actor awardedLead;
    private Actor rejectedLead;
    private Actor officer;
    private Actor barredOfficer;
    private Actor decisionMaker;
    private UUID call;
    private UUID award;
    private UUID rejection;

    @BeforeEach
    void decided() {
        awardedLead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        rejectedLead = stage.person("lead-lom", "lom", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        decisionMaker = stage.person("decision", "kdd", DECISION_MAKER);
        var reviewer = stage.person("reviewer", "kdd", REVIEWER);
        stage.run(reviewer, () -> {});
        stage.run(decisionMaker, () -> {});
        call = stage.call(officer, key, 300_000);
        var first = submitted(awardedLead, "Plankontor");
        var second = submitted(rejectedLead, "Skogforum");
        stage.run(officer, () -> {
            List.of(first, second).forEach(one -> assignReviewer.assign(one, reviewer.personId()));
        });
        barredOfficer = stage.person("officer with an interest", "kdd", CASE_OFFICER, REVIEWER);
        stage.run(barredOfficer, () -> {});
        var declared = stage.as(officer, () -> assignReviewer.assign(first, barredOfficer.personId()));
        stage.run(barredOfficer, () -> declareImpartiality.declare(declared, false, "Søster i styret"));
        stage.run(officer, () -> {
            proposeAllocation.propose(
                    call,
                    ProposeAllocation.NONE_YET,
                    List.of(new ProposedAmount(first, 1, 2024, "100000"), new ProposedAmount(first, 1, 2025, "100000")),
                    Language.NB);
            var proposed = proposeAllocation.view(call);
            confirmAllocation.confirmScenario(proposed.scenario().id(), proposed.revision());
            prepareDecisions.prepare(call, Map.of(second, "Rammen rekker ikke til alle."));
        });
        var decisions = ofCall();
        award = decisions.get(0).id();
        rejection = decisions.get(1).id();
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(award, rejection), Stage.AS_IT_STANDS));
    }

    @Test
    void a_declined_award_gives_its_money_back_and_is_in_no_sum() {
        stage.run(decisionMaker, () -> publishAwards.publish(call));

        assertThatThrownBy(() -> stage.run(awardedLead, () -> declineAward.decline(award, "x".repeat(10_001))))
                .isInstanceOf(ReasonsTooLong.class);
        stage.run(awardedLead, () -> declineAward.decline(award, "Kommunestyret sa nei."));

        assertThat(status(awardedLead, award)).isEqualTo(ApplicationStatus.DECLINED);
        assertThat(left()).isEqualTo(kroner(300_000));
        var published = readAwardList.of(key);
        assertThat(published.total()).isEqualTo(kroner(0));
        assertThat(published.applications()).isEqualTo(2);
        assertThat(published.requested()).isEqualTo(kroner(400_000));
        assertThat(published.declined()).singleElement().satisfies(row -> assertThat(row.awarded())
                .isEqualTo(kroner(200_000)));
        assertThat(mailsAbout("Takket nei: «Plankontor»")).isPositive();
        assertThatThrownBy(() -> stage.run(awardedLead, () -> declineAward.decline(award, "")))
                .isInstanceOf(DecisionSuperseded.class);
    }

    @Test
    void officers_are_told_of_a_declined_award_but_not_those_disqualified_from_its_case() {
        stage.run(awardedLead, () -> declineAward.decline(award, "Kommunestyret sa nei."));

        assertThat(toldOf("Takket nei: «Plankontor»", application(award)))
                .contains(officer.displayName())
                .doesNotContain(barredOfficer.displayName());
    }

    private List<String> toldOf(String subject, UUID application) {
        List<?> names = entities.createNativeQuery(
                        "select p.display_name from outbox o join person p on p.id = o.recipient_id"
                                + " where o.subject = ?1 and o.application_id = ?2")
                .setParameter(1, subject)
                .setParameter(2, application)
                .getResultList();
        return names.stream().map(String.class::cast).toList();
    }

    @Test
    void an_award_that_is_corrected_to_nothing_stands_among_those_taken_back() {
        stage.run(decisionMaker, () -> publishAwards.publish(call));
        var less = superseded(award, DecisionCause.CORRECTION, "60 000", "100 000");
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(less), Stage.AS_IT_STANDS));
        assertThat(readAwardList.of(key).withdrawn()).isEmpty();

        var nothing = superseded(less, DecisionCause.CORRECTION, "", "");
        assertThat(readAwardList.of(key).withdrawn()).isEmpty();
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(nothing), Stage.AS_IT_STANDS));

        var published = readAwardList.of(key);
        assertThat(published.rows()).isEmpty();
        assertThat(published.declined()).isEmpty();
        assertThat(published.withdrawn()).singleElement().satisfies(row -> assertThat(row.awarded())
                .isEqualTo(kroner(160_000)));
        var again = superseded(nothing, DecisionCause.APPEAL, "60 000", "");
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(again), Stage.AS_IT_STANDS));
        assertThat(readAwardList.of(key).withdrawn()).isEmpty();
        assertThat(readAwardList.of(key).rows()).hasSize(1);
    }

    @Test
    void the_letter_about_a_new_decision_names_the_one_it_replaces_and_stays_so() {
        var first = stage.as(awardedLead, () -> readLetter.read(award)).sent();
        var next = superseded(award, DecisionCause.CORRECTION, "60 000", "100 000");
        var preview = stage.as(officer, () -> readLetter.read(next)).content().blocks();
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(next), Stage.AS_IT_STANDS));

        var words = Messages.text("letter.replaces", Language.NB, first.at().toLocalDate(), first.number());
        assertThat(preview.get(0).text()).isEqualTo(words);
        assertThat(stage.as(awardedLead, () -> readLetter.read(next))
                        .content()
                        .blocks()
                        .get(0)
                        .text())
                .isEqualTo(words);
        assertThat(stage.as(awardedLead, () -> readLetter.read(award)).content().blocks())
                .noneMatch(block -> block.text().contains(first.number()));
    }

    @Test
    void what_was_released_goes_to_the_next_by_a_decision_that_supersedes_its_rejection() {
        stage.run(decisionMaker, () -> publishAwards.publish(call));
        stage.run(awardedLead, () -> declineAward.decline(award, ""));

        var next = superseded(rejection, DecisionCause.RELEASE, "100 000", "100 000");
        assertThat(status(rejectedLead, rejection)).isEqualTo(ApplicationStatus.REJECTED);
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(next), Stage.AS_IT_STANDS));

        assertThat(status(rejectedLead, rejection)).isEqualTo(ApplicationStatus.AWARDED);
        assertThat(left()).isEqualTo(kroner(100_000));
        assertThat(readAwardList.of(key).rows()).singleElement().satisfies(row -> assertThat(row.project())
                .isEqualTo("Skogforum"));
        assertThat(readAwardList.of(key).total()).isEqualTo(kroner(200_000));
        assertThat(readAwardList.newest())
                .filteredOn(sum -> sum.call().key().equals(key))
                .singleElement()
                .satisfies(sum -> assertThat(sum.total()).isEqualTo(kroner(200_000)));
    }

    @Test
    void what_was_released_goes_to_the_next_by_a_supplementary_scenario_and_is_taken_from_the_frame_once() {
        stage.run(decisionMaker, () -> publishAwards.publish(call));
        stage.run(awardedLead, () -> declineAward.decline(award, ""));
        var next = ofCall().stream()
                .filter(one -> one.id().equals(rejection))
                .map(DecisionView::submissionId)
                .findFirst()
                .orElseThrow();
        confirmed(next, "150000");
        assertThat(left()).isEqualTo(kroner(150_000));

        stage.run(officer, () -> prepareDecisions.prepare(call, Map.of(next, "Midler er blitt ledige.")));

        var prepared = ofCall().stream().filter(one -> !one.isApproved()).toList();
        assertThat(prepared).singleElement().satisfies(one -> {
            assertThat(one.submissionId()).isEqualTo(next);
            assertThat(one.cause()).isEqualTo(DecisionCause.RELEASE);
            assertThat(one.awarded()).isEqualTo(kroner(150_000));
        });
        assertThatThrownBy(() -> stage.run(officer, () -> prepareDecisions.prepare(call, Map.of())))
                .isInstanceOf(AlreadyPrepared.class);
        stage.run(
                decisionMaker,
                () -> approveDecisions.approve(List.of(prepared.get(0).id()), Stage.AS_IT_STANDS));
        assertThat(status(rejectedLead, rejection)).isEqualTo(ApplicationStatus.AWARDED);
        assertThat(left()).isEqualTo(kroner(150_000));
        assertThat(readAwardList.of(key).total()).isEqualTo(kroner(150_000));
    }

    /** A further scenario of the call, for one application. */
    private void confirmed(UUID submission, String typed) {
        stage.run(officer, () -> {
            var scenario = keepScenarios.begin(call);
            var seen = keepScenarios.view(scenario).revision();
            changeScenario.propose(scenario, seen, submission, typed, Language.NB);
            confirmAllocation.confirmScenario(
                    scenario, keepScenarios.view(scenario).revision());
        });
    }

    @Test
    void a_superseded_decision_and_its_letter_stay_readable_word_for_word() {
        var words = stage.as(rejectedLead, () -> readLetter.read(rejection)).content();
        var next = superseded(rejection, DecisionCause.CORRECTION, "50 000", "");
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(next), Stage.AS_IT_STANDS));

        var history = stage.as(rejectedLead, () -> viewDecisions.historyOf(application(rejection)));
        assertThat(history).extracting(DecisionView::id).containsExactly(next, rejection);
        assertThat(history.get(0).cause()).isEqualTo(DecisionCause.CORRECTION);
        assertThat(history.get(1).supersededBy()).isEqualTo(next);
        assertThat(stage.as(rejectedLead, () -> viewDecisions.ofApplication(application(rejection))))
                .hasValueSatisfying(head -> assertThat(head.id()).isEqualTo(next));
        assertThat(stage.as(rejectedLead, () -> readLetter.read(rejection)).content())
                .isEqualTo(words);
    }

    @Test
    void a_correction_takes_only_the_difference_and_never_more_than_is_left_of_the_frame() {
        var less = superseded(award, DecisionCause.CORRECTION, "60 000", "100 000");
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(less), Stage.AS_IT_STANDS));
        assertThat(left()).isEqualTo(kroner(140_000));
        assertThat(status(awardedLead, award)).isEqualTo(ApplicationStatus.AWARDED);

        var tooMuch = superseded(rejection, DecisionCause.APPEAL, "100 000", "100 000");
        assertThatThrownBy(() ->
                        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(tooMuch), Stage.AS_IT_STANDS)))
                .isInstanceOf(FrameExceeded.class);
        assertThat(left()).isEqualTo(kroner(140_000));
        assertThat(status(rejectedLead, rejection)).isEqualTo(ApplicationStatus.REJECTED);
    }

    @Test
    void while_a_new_decision_waits_the_lead_answers_neither_and_afterwards_only_the_new_one() {
        var next = superseded(award, DecisionCause.CORRECTION, "90 000", "100 000");

        assertThatThrownBy(() -> stage.run(awardedLead, () -> acceptAward.accept(award)))
                .isInstanceOf(DecisionSuperseded.class);
        assertThatThrownBy(() -> stage.run(awardedLead, () -> declineAward.decline(award, "")))
                .isInstanceOf(DecisionSuperseded.class);
        assertThatThrownBy(() -> stage.run(awardedLead, () -> acceptAward.accept(next)))
                .isInstanceOf(NothingHere.class);

        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(next), Stage.AS_IT_STANDS));
        stage.run(awardedLead, () -> acceptAward.accept(next));
        assertThat(status(awardedLead, award)).isEqualTo(ApplicationStatus.ACCEPTED);
        assertThatThrownBy(() -> stage.run(awardedLead, () -> declineAward.decline(next, "")))
                .isInstanceOf(StatusChangeNotAllowed.class);
        assertThatThrownBy(() -> superseded(next, DecisionCause.CORRECTION, "1", "1"))
                .isInstanceOf(NotToBeSuperseded.class);
    }

    @Test
    void after_the_last_day_for_accepting_a_lead_declines_or_waits_for_a_new_decision() throws Exception {
        var lastDay = view(award).terms().acceptBy();
        var left = ChronoUnit.DAYS.between(today(), lastDay);
        shiftTheClock(left + " days");
        assertThat(stage.as(awardedLead, () -> acceptAward.isTooLate(award))).isFalse();
        transaction.begin();
        stage.run(awardedLead, () -> acceptAward.accept(award));
        assertThat(status(awardedLead, award)).isEqualTo(ApplicationStatus.ACCEPTED);
        transaction.rollback();

        shiftTheClock(left + 1 + " days");
        assertThat(stage.as(awardedLead, () -> acceptAward.isTooLate(award))).isTrue();
        assertThatThrownBy(() -> stage.run(awardedLead, () -> acceptAward.accept(award)))
                .isInstanceOfSatisfying(TooLateToAccept.class, refused -> assertThat(refused.arguments())
                        .contains(lastDay));
        assertThat(status(awardedLead, award)).isEqualTo(ApplicationStatus.AWARDED);

        var next = superseded(award, DecisionCause.CORRECTION, "100 000", "100 000");
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(next), Stage.AS_IT_STANDS));
        assertThat(stage.as(awardedLead, () -> acceptAward.isTooLate(next))).isFalse();
        shiftTheClock(left + 100 + " days");
        assertThat(stage.as(awardedLead, () -> acceptAward.isTooLate(next))).isTrue();

        stage.run(awardedLead, () -> declineAward.decline(next, ""));

        assertThat(status(awardedLead, award)).isEqualTo(ApplicationStatus.DECLINED);
    }

    @Test
    void there_is_one_new_decision_at_a_time_and_dropped_it_leaves_the_old_one_standing() {
        var next = superseded(award, DecisionCause.CORRECTION, "90 000", "100 000");
        assertThatThrownBy(() -> superseded(award, DecisionCause.APPEAL, "80 000", "100 000"))
                .isInstanceOf(NotToBeSuperseded.class);
        assertThatThrownBy(() -> stage.run(decisionMaker, () -> publishAwards.publish(call)))
                .isInstanceOf(DecisionsStillOpen.class);

        stage.run(officer, () -> supersedeDecision.drop(next));

        stage.run(decisionMaker, () -> publishAwards.publish(call));
        stage.run(awardedLead, () -> acceptAward.accept(award));
        assertThatThrownBy(() -> stage.run(officer, () -> supersedeDecision.drop(award)))
                .isInstanceOf(AlreadyApproved.class);
    }

    @Test
    void who_prepared_a_new_decision_does_not_approve_it() {
        var both = stage.person("officer", "kdd", CASE_OFFICER, DECISION_MAKER);
        var next = superseded(award, DecisionCause.CORRECTION, "90 000", "100 000");

        assertThatThrownBy(() -> stage.run(both, () -> approveDecisions.approve(List.of(next), Stage.AS_IT_STANDS)))
                .isInstanceOf(PreparedBySamePerson.class);
    }

    @Test
    void an_amount_above_the_request_or_no_amount_at_all_is_refused_at_its_place() {
        assertThatThrownBy(() -> superseded(award, DecisionCause.CORRECTION, "90 000", "100 001"))
                .isInstanceOfSatisfying(TermsRefused.class, refused -> {
                    assertThat(refused.place()).isEqualTo("amount-1-2025");
                    assertThat(refused.code()).isEqualTo("decision.aboveRequest");
                });
        assertThatThrownBy(() -> superseded(award, DecisionCause.CORRECTION, "mye", "100 000"))
                .isInstanceOfSatisfying(TermsRefused.class, refused -> {
                    assertThat(refused.place()).isEqualTo("amount-1-2024");
                    assertThat(refused.arguments().get(0)).isEqualTo("mye");
                });
        assertThatThrownBy(() -> superseded(award, DecisionCause.CORRECTION, "-1", "100 000"))
                .isInstanceOf(TermsRefused.class);
        assertThatThrownBy(() -> superseded(award, DecisionCause.DECLINED, "1", "1"))
                .isInstanceOfSatisfying(TermsRefused.class, refused -> assertThat(refused.place())
                        .isEqualTo("cause"));
    }

    @Test
    void what_is_declined_a_second_time_goes_to_the_third_as_it_went_to_the_second() {
        var thirdLead = stage.person("lead-oslo", "oslo", LEAD_APPLICANT);
        var third = decided(thirdLead, "Havnekontor");
        stage.run(decisionMaker, () -> publishAwards.publish(call));
        stage.run(awardedLead, () -> declineAward.decline(award, ""));
        var second = superseded(rejection, DecisionCause.RELEASE, "100 000", "100 000");
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(second), Stage.AS_IT_STANDS));
        assertThat(left()).isEqualTo(kroner(100_000));

        stage.run(rejectedLead, () -> declineAward.decline(second, "Vi har ikke folk."));
        assertThat(left()).isEqualTo(kroner(300_000));
        assertThat(readAwardList.of(key).total()).isEqualTo(kroner(0));

        var last = superseded(third, DecisionCause.RELEASE, "100 000", "100 000");
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(last), Stage.AS_IT_STANDS));

        assertThat(left()).isEqualTo(kroner(100_000));
        assertThat(status(thirdLead, last)).isEqualTo(ApplicationStatus.AWARDED);
        var published = readAwardList.of(key);
        assertThat(published.rows()).singleElement().satisfies(row -> assertThat(row.project())
                .isEqualTo("Havnekontor"));
        assertThat(published.declined()).hasSize(2);
        assertThat(published.total()).isEqualTo(kroner(200_000));
        var counted = stage.as(officer, () -> readStatistics.ofCall(call))
                .statistics()
                .total();
        assertThat(counted.applications()).isEqualTo(3);
        assertThat(counted.awards()).isEqualTo(1);
        assertThat(counted.awarded()).isEqualTo(kroner(200_000));
        stage.run(thirdLead, () -> acceptAward.accept(last));
        assertThatThrownBy(() -> superseded(second, DecisionCause.RELEASE, "1 000", ""))
                .isInstanceOf(NotToBeSuperseded.class);
    }

    @Test
    void what_is_declined_twice_goes_to_the_third_by_supplementary_scenarios_too() {
        var thirdLead = stage.person("lead-oslo", "oslo", LEAD_APPLICANT);
        var third = decided(thirdLead, "Havnekontor");
        stage.run(awardedLead, () -> declineAward.decline(award, ""));
        var second = supplemented(submission(rejection), "200000");
        assertThat(left()).isEqualTo(kroner(100_000));

        stage.run(rejectedLead, () -> declineAward.decline(second, ""));
        assertThat(left()).isEqualTo(kroner(300_000));
        supplemented(submission(third), "150000");

        assertThat(left()).isEqualTo(kroner(150_000));
        assertThat(status(thirdLead, third)).isEqualTo(ApplicationStatus.AWARDED);
        assertThat(status(rejectedLead, second)).isEqualTo(ApplicationStatus.DECLINED);
    }

    @Test
    void an_award_whose_reservation_is_not_lifted_in_time_lapses_by_a_decision_of_two_people() throws Exception {
        var reserved = reserved();
        stage.run(awardedLead, () -> acceptAward.accept(reserved));
        assertThat(view(reserved).isAboutToLapse()).isFalse();
        assertThatThrownBy(() -> lapsed(reserved)).isInstanceOfSatisfying(TermsRefused.class, refused -> {
            assertThat(refused.place()).isEqualTo("cause");
            assertThat(refused.code()).isEqualTo("decision.notLapsed");
        });
        assertThatThrownBy(() -> lapsed(rejection)).isInstanceOf(NotToBeSuperseded.class);

        shiftTheClock("41 days");
        assertThat(view(reserved).isAboutToLapse()).isTrue();
        var lapse = lapsed(reserved);
        assertThat(left()).isEqualTo(kroner(100_000));
        assertThatThrownBy(() -> stage.run(
                        stage.person("officer", "kdd", CASE_OFFICER, DECISION_MAKER),
                        () -> approveDecisions.approve(List.of(lapse), Stage.AS_IT_STANDS)))
                .isInstanceOf(PreparedBySamePerson.class);
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(lapse), Stage.AS_IT_STANDS));
        shiftTheClock("0");

        assertThat(left()).isEqualTo(kroner(300_000));
        assertThat(status(awardedLead, reserved)).isEqualTo(ApplicationStatus.TERMINATED);
        var letter = stage.as(awardedLead, () -> readLetter.read(lapse)).content();
        assertThat(letter.kind()).isEqualTo(LetterKind.LAPSE);
        stage.run(decisionMaker, () -> publishAwards.publish(call));
        assertThat(readAwardList.of(key).withdrawn()).hasSize(1);
        assertThat(readAwardList.of(key).rows()).isEmpty();
    }

    @Test
    void the_reasons_of_a_lapse_are_written_anew_and_the_case_stays_ended() throws Exception {
        var reserved = reserved();
        shiftTheClock("41 days");
        var lapse = lapsed(reserved);
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(lapse), Stage.AS_IT_STANDS));
        shiftTheClock("0");

        var again = superseded(lapse, DecisionCause.APPEAL, "", "");
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(again), Stage.AS_IT_STANDS));

        assertThat(status(awardedLead, again)).isEqualTo(ApplicationStatus.TERMINATED);
        assertThat(left()).isEqualTo(kroner(300_000));
    }

    @Test
    void what_one_decision_gives_back_another_approved_with_it_may_give_in_whatever_order() {
        var less = superseded(award, DecisionCause.CORRECTION, "20 000", "");
        var more = superseded(rejection, DecisionCause.APPEAL, "100 000", "100 000");
        while (less.compareTo(more) < 0) {
            var dropped = more;
            stage.run(officer, () -> supersedeDecision.drop(dropped));
            more = superseded(rejection, DecisionCause.APPEAL, "100 000", "100 000");
        }
        var both = List.of(less, more);

        stage.run(decisionMaker, () -> approveDecisions.approve(both, Stage.AS_IT_STANDS));

        assertThat(left()).isEqualTo(kroner(80_000));
    }

    @Test
    void the_council_cannot_have_decided_before_the_applicants_said_that_it_had_not() {
        var application = stage.application(rejectedLead, key, "Båtruter", 20_000);
        stage.run(
                rejectedLead,
                () -> fillIn.enter(
                        application,
                        List.of(new FieldEntry("council/" + rejectedLead.organisationId(), 0, "RESERVATION")),
                        Language.NB));
        var turnedDown = rejected(submitted(rejectedLead, application));
        var reserved = superseded(turnedDown, DecisionCause.APPEAL, "20 000", "");
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(reserved), Stage.AS_IT_STANDS));

        assertThatThrownBy(() -> lifted(reserved, 0, today().minusDays(1)))
                .isInstanceOfSatisfying(TermsRefused.class, refused -> {
                    assertThat(refused.place()).isEqualTo("liftedOn");
                    assertThat(refused.code()).isEqualTo("decision.councilBeforeApplication");
                });
        lifted(reserved, 0, today());
        assertThat(view(reserved).reservation().liftedOn()).isEqualTo(today());
    }

    @Test
    void what_lapsed_gets_nothing_by_a_new_scenario_and_its_award_again_on_an_appeal() throws Exception {
        var reserved = reserved();
        stage.run(awardedLead, () -> acceptAward.accept(reserved));
        shiftTheClock("41 days");
        var lapse = lapsed(reserved);
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(lapse), Stage.AS_IT_STANDS));
        shiftTheClock("0");
        assertThatThrownBy(() -> supplemented(submission(lapse), "100000")).isInstanceOf(NothingHere.class);

        var again = superseded(lapse, DecisionCause.APPEAL, "100 000", "100 000");
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(again), Stage.AS_IT_STANDS));

        assertThat(left()).isEqualTo(kroner(100_000));
        assertThat(status(awardedLead, again)).isEqualTo(ApplicationStatus.AWARDED);
        stage.run(awardedLead, () -> acceptAward.accept(again));
        assertThat(status(awardedLead, again)).isEqualTo(ApplicationStatus.ACCEPTED);
    }

    @Test
    void once_the_council_has_decided_the_award_lapses_no_more() throws Exception {
        var reserved = reserved();
        assertThatThrownBy(() -> lifted(award, 0, today())).isInstanceOf(NewerThanReservation.class);
        assertThatThrownBy(() -> lifted(rejection, 0, today())).isInstanceOf(NoReservation.class);
        assertThatThrownBy(() -> lifted(reserved, 0, null)).isInstanceOf(TermsRefused.class);
        assertThatThrownBy(() -> lifted(reserved, 0, today().plusDays(1)))
                .isInstanceOfSatisfying(TermsRefused.class, refused -> assertThat(refused.place())
                        .isEqualTo("liftedOn"));

        lifted(reserved, 0, today());

        assertThat(view(reserved).reservation().liftedOn()).isEqualTo(today());
        shiftTheClock("41 days");
        assertThat(view(reserved).isAboutToLapse()).isFalse();
        assertThatThrownBy(() -> lapsed(reserved)).isInstanceOf(TermsRefused.class);
    }

    @Test
    void a_day_that_was_noted_wrongly_is_noted_anew_or_taken_back_by_whoever_has_seen_what_stands() throws Exception {
        var reserved = reserved();
        shiftTheClock("41 days");
        stage.run(officer, () -> liftReservation.takeBack(reserved, 0));
        lifted(reserved, 0, today().plusDays(7));
        lifted(reserved, 0, today().plusDays(7));
        assertThat(view(reserved).reservation().notes()).isEqualTo(1);

        assertThatThrownBy(() -> lifted(reserved, 0, today().plusDays(8))).isInstanceOf(DecisionChanged.class);
        lifted(reserved, 1, today().plusDays(8));
        assertThat(view(reserved).reservation().liftedOn()).isEqualTo(today().plusDays(8));

        assertThatThrownBy(() -> stage.run(officer, () -> liftReservation.takeBack(reserved, 1)))
                .isInstanceOf(DecisionChanged.class);
        stage.run(officer, () -> liftReservation.takeBack(reserved, 2));
        assertThat(view(reserved).isAboutToLapse()).isTrue();
        var lapse = lapsed(reserved);
        assertThatThrownBy(() -> lifted(reserved, 3, today().plusDays(8))).isInstanceOf(NewerThanReservation.class);
        stage.run(officer, () -> supersedeDecision.drop(lapse));
        lifted(reserved, 3, today().plusDays(8));
        assertThat(view(reserved).isAboutToLapse()).isFalse();
    }

    @Test
    void an_award_in_the_place_of_another_is_reserved_only_until_that_reservation_is_lifted_however_long_the_chain() {
        var reserved = reserved();
        var open = superseded(reserved, DecisionCause.CORRECTION, "50 000", "100 000");
        assertThat(view(open).terms().reservationBy()).isNotNull();
        stage.run(officer, () -> supersedeDecision.drop(open));
        lifted(reserved, 0, today());

        var less = superseded(reserved, DecisionCause.CORRECTION, "50 000", "100 000");
        assertThat(view(less).terms().reservationBy()).isNull();
        assertThat(view(less).terms().acceptBy()).isNotNull();
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(less), Stage.AS_IT_STANDS));
        var nothing = superseded(less, DecisionCause.CORRECTION, "", "");
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(nothing), Stage.AS_IT_STANDS));
        var again = superseded(nothing, DecisionCause.APPEAL, "50 000", "");
        assertThat(view(again).terms().reservationBy()).isNull();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Oslo"));
    }

    @AfterEach
    void now() throws Exception {
        shiftTheClock("0");
    }

    /** The award anew, with forty days for the council. */
    private UUID reserved() {
        var next = superseded(award, DecisionCause.CORRECTION, "100 000", "100 000");
        var terms = view(next).terms();
        var today = LocalDate.now(ZoneId.of("Europe/Oslo"));
        var entry = new TermsEntry(
                "Vurdert på nytt.",
                "Vilkår",
                today.plusDays(30),
                today.plusDays(40),
                null,
                terms.finalReportBy(),
                List.of(new TermsEntry.InstalmentEntry(0, today.plusDays(50), "Forbeholdet er avklart.", "200 000")));
        stage.run(
                officer,
                () -> prepareDecisions.setTerms(
                        next, entry, view(next).preparedAt().toInstant(), Language.NB));
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(next), Stage.AS_IT_STANDS));
        return next;
    }

    private UUID lapsed(UUID decision) {
        return stage.as(
                officer,
                () -> supersedeDecision.prepare(
                        decision,
                        new Reconsideration(
                                DecisionCause.LAPSED,
                                "Kommunestyret har ikke behandlet saken.",
                                List.of(new AmountEntry(1, 2024, "100 000"))),
                        Language.NB));
    }

    private void lifted(UUID decision, int seen, LocalDate day) {
        stage.run(officer, () -> liftReservation.lift(decision, seen, day));
    }

    private void shiftTheClock(String interval) throws Exception {
        transaction.begin();
        entities.createNativeQuery("update deadline_clock set shift = cast(?1 as interval)")
                .setParameter(1, interval)
                .executeUpdate();
        transaction.commit();
    }

    /** One more application, rejected like the second. */
    private UUID decided(Actor lead, String title) {
        return rejected(submitted(lead, title));
    }

    private UUID rejected(UUID submission) {
        var reviewer = stage.person("reviewer", "kdd", REVIEWER);
        stage.run(officer, () -> {
            assignReviewer.assign(submission, reviewer.personId());
            prepareDecisions.prepare(call, Map.of(submission, "Rammen rekker ikke til alle."));
        });
        var decision = ofCall().stream()
                .filter(one -> one.submissionId().equals(submission))
                .map(DecisionView::id)
                .findFirst()
                .orElseThrow();
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(decision), Stage.AS_IT_STANDS));
        return decision;
    }

    private UUID supplemented(UUID submission, String amount) {
        confirmed(submission, amount);
        stage.run(officer, () -> prepareDecisions.prepare(call, Map.of(submission, "Midler er blitt ledige.")));
        var prepared = ofCall().stream()
                .filter(one -> !one.isApproved())
                .map(DecisionView::id)
                .toList();
        stage.run(decisionMaker, () -> approveDecisions.approve(prepared, Stage.AS_IT_STANDS));
        return prepared.get(0);
    }

    private UUID submission(UUID decision) {
        return view(decision).submissionId();
    }

    private DecisionView view(UUID decision) {
        return stage.as(officer, () -> viewDecisions.view(decision));
    }

    private UUID superseded(UUID decision, DecisionCause cause, String first, String second) {
        return stage.as(
                officer,
                () -> supersedeDecision.prepare(
                        decision,
                        new Reconsideration(
                                cause,
                                "Vurdert på nytt.",
                                List.of(new AmountEntry(1, 2024, first), new AmountEntry(1, 2025, second))),
                        Language.NB));
    }

    private UUID submitted(Actor lead, String title) {
        return submitted(lead, stage.application(lead, key, title, 100_000));
    }

    private UUID submitted(Actor lead, UUID application) {
        var revision = stage.view(lead, application).revision();
        return stage.as(
                        lead,
                        () -> submitApplication.submit(
                                application,
                                revision,
                                new IdempotencyKey(UUID.randomUUID().toString())))
                .submissionId();
    }

    private List<DecisionView> ofCall() {
        return stage.as(officer, () -> viewDecisions.ofCall(call));
    }

    private UUID application(UUID decision) {
        return ofCall().stream()
                .filter(one -> one.id().equals(decision))
                .map(DecisionView::applicationId)
                .findFirst()
                .orElseThrow();
    }

    private ApplicationStatus status(Actor lead, UUID decision) {
        return stage.view(lead, application(decision)).status();
    }

    private Money left() {
        return ledger.left(calls.get(call));
    }

    private long mailsAbout(String subject) {
        return ((Number) entities.createNativeQuery("select count(*) from outbox where subject = ?1")
                        .setParameter(1, subject)
                        .getSingleResult())
                .longValue();
    }
}
