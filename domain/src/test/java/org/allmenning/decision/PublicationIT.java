package org.allmenning.decision;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.ProposeAllocation;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.decision.usecase.ApproveDecisions;
import org.allmenning.decision.usecase.DeclineAward;
import org.allmenning.decision.usecase.PrepareDecisions;
import org.allmenning.decision.usecase.PublishAwards;
import org.allmenning.decision.usecase.ReadAwardList;
import org.allmenning.decision.usecase.ReadPublication;
import org.allmenning.decision.usecase.ReadStatistics;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.funding.usecase.SetUpCall;
import org.allmenning.letter.usecase.ReadLetter;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hammerfest and Lom apply together with Hasvik; Hammerfest is given what it asked for, Lom nothing. */
@ExtendWith(ArquillianExtension.class)
class PublicationIT {

    @Inject
    private Stage stage;

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
    private PrepareDecisions prepareDecisions;

    @Inject
    private ApproveDecisions approveDecisions;

    @Inject
    private DeclineAward declineAward;

    @Inject
    private ViewDecisions viewDecisions;

    @Inject
    private SetUpCall setUpCall;

    @Inject
    private PublishAwards publishAwards;

    @Inject
    private ReadPublication readPublication;

    @Inject
    private ReadAwardList readAwardList;

    @Inject
    private ReadStatistics readStatistics;

    @Inject
    private ReadLetter readLetter;

    @Resource
    private UserTransaction transaction;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    private final String key = "publication-" + UUID.randomUUID();
    private Actor hammerfest;
    private Actor lom;
    private Actor officer;
    private Actor decisionMaker;
    private Actor reviewer;
    private UUID rejected;

    @BeforeEach
    void people() {
        hammerfest = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        lom = stage.person("lead-lom", "lom", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        decisionMaker = stage.person("decision", "kdd", DECISION_MAKER);
        reviewer = stage.person("reviewing-officer", "kdd", REVIEWER, CASE_OFFICER);
        stage.run(reviewer, () -> {});
        stage.run(decisionMaker, () -> {});
    }

    @Test
    void the_awards_of_a_call_that_nobody_sees_are_not_published() {
        var draft = stage.as(officer, () -> {
            var scheme = setUpCall.addScheme(Stage.text("Ordning"), Stage.text("retningslinjene"));
            return setUpCall.setUp(scheme, Stage.plan(key + "-draft", 1_000_000, Instant.now()));
        });

        assertThatThrownBy(() -> stage.run(decisionMaker, () -> publishAwards.publish(draft)))
                .isInstanceOf(CallNotAnnounced.class);
    }

    @Test
    void the_page_computes_its_figures_from_the_decisions() {
        var list = published(key, 100_000).list();

        assertThat(list.applications()).isEqualTo(2);
        assertThat(list.requested()).isEqualTo(kroner(300_000));
        assertThat(list.number()).isEqualTo(1);
        assertThat(list.total()).isEqualTo(kroner(200_000));
        assertThat(list.continuing()).contains(0);
        assertThat(list.rows().get(0).isPartial()).isFalse();
    }

    @Test
    void changing_one_request_changes_what_the_page_says() {
        var less = published(key, 100_000).list();
        var more = published(key + "-more", 110_000).list();

        assertThat(more.requested()).isEqualTo(less.requested().plus(kroner(20_000)));
        assertThat(more.total()).isEqualTo(less.total().plus(kroner(20_000)));
        assertThat(more.largest()).contains(kroner(220_000));
    }

    @Test
    void changing_one_request_changes_what_the_letter_says() {
        published(key, 100_000);
        published(key + "-more", 110_000);

        assertThat(letter(key)).contains("200\u202F000").doesNotContain("220\u202F000");
        assertThat(letter(key + "-more")).contains("220\u202F000").doesNotContain("200\u202F000");
    }

    private String letter(String callKey) {
        var call = readPublication.of(callKey).list().call().id();
        return stage.as(officer, () -> viewDecisions.ofCall(call).stream()
                .filter(decision -> decision.kind() == DecisionKind.AWARD)
                .map(decision -> String.valueOf(readLetter.read(decision.id()).content()))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void every_municipality_that_takes_part_stands_in_the_table_and_on_the_map() {
        var publication = published(key, 100_000);

        var municipalities = publication.list().municipalities(Language.NB);
        assertThat(municipalities)
                .extracting(one -> one.name(Language.NB) + " " + one.leads() + " " + one.joins())
                .containsExactly("Hammerfest 1 0", "Hasvik 0 1");
        assertThat(municipalities)
                .extracting(one -> publication.codeOnMap(one.party()).orElse(""))
                .containsExactly("5603", "5616");
    }

    @Test
    void a_list_stands_beside_others_of_its_scheme_only() {
        var publication = published(key, 100_000);

        assertThat(publication.rounds()).extracting(Publication.Round::key).containsExactly(key);
        assertThat(publication.isOneOfSeveral()).isFalse();
    }

    @Test
    void what_only_waits_for_approval_is_decided_on_no_page() {
        published(key, 100_000);
        var faulty = submit(lom, key, 10_000);
        stage.run(officer, () -> prepareDecisions.dismiss(faulty, "Søknaden kom for sent."));

        assertThat(readPublication.of(key).rounds())
                .extracting(Publication.Round::applications)
                .containsExactly(2);
        assertThat(readAwardList.newest())
                .filteredOn(sum -> sum.call().key().equals(key))
                .extracting(AwardSummary::applications)
                .containsExactly(2);
    }

    @Test
    void the_stamp_of_a_list_changes_with_every_list_that_its_page_shows() throws Exception {
        published(key, 100_000);
        var other = key + "-other";
        var call = prepared(other, 100_000);
        inOneScheme(key, other);
        var alone = readAwardList.stamp(key);

        var decisions = decisions(call);
        stage.run(decisionMaker, () -> {
            approveDecisions.approve(decisions, Stage.AS_IT_STANDS);
            publishAwards.publish(call);
        });
        assertThat(readPublication.of(key).isOneOfSeveral()).isTrue();
        var beside = readAwardList.stamp(key);
        assertThat(beside).isNotEqualTo(alone);
        assertThat(readAwardList.stamp(key)).isEqualTo(beside);

        var award = award(call);
        stage.run(hammerfest, () -> declineAward.decline(award, ""));
        assertThat(readAwardList.stamp(key)).isNotEqualTo(beside);
    }

    @Test
    void the_stamp_of_a_list_changes_with_the_name_of_its_authority_and_with_a_code_of_who_takes_part()
            throws Exception {
        published(key, 100_000);
        var before = readAwardList.stamp(key);

        assertThat(stampAfter("update organisation set name_nb = name_nb || ' og mer' where alias = 'kdd'"))
                .isNotEqualTo(before);
        assertThat(stampAfter("update area set valid_to = date '2090-12-31' where code = '5603'"))
                .isNotEqualTo(before);
        assertThat(readAwardList.stamp(key)).isEqualTo(before);
    }

    /** Of a change that is undone. */
    private String stampAfter(String change) throws Exception {
        transaction.begin();
        try {
            assertThat(entities.createNativeQuery(change).executeUpdate()).isPositive();
            return readAwardList.stamp(key);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void a_list_says_when_it_was_published_by_the_clocks_of_its_call() {
        assertThat(published(key, 100_000).list().publishedAt().getZone()).isEqualTo(ZoneId.of("Europe/Oslo"));
    }

    private void inOneScheme(String callKey, String other) throws Exception {
        transaction.begin();
        entities.createNativeQuery("update funding_call set scheme_id = (select c.scheme_id from funding_call c"
                        + " where c.call_key = ?1) where call_key = ?2")
                .setParameter(1, callKey)
                .setParameter(2, other)
                .executeUpdate();
        transaction.commit();
    }

    @Test
    void publishing_again_changes_nothing_and_the_first_moment_stays() {
        var first = published(key, 100_000).list();

        stage.run(decisionMaker, () -> publishAwards.publish(first.call().id()));

        assertThat(readPublication.of(key).list().publishedAt()).isEqualTo(first.publishedAt());
        assertThat(((Number) entities.createNativeQuery(
                                        "select count(*) from audit_entry where chain_id = ?1 and action = 'awardsPublished'")
                                .setParameter(1, first.call().id())
                                .getSingleResult())
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void an_award_declined_later_takes_no_longer_to_decide_and_publish() {
        var call = published(key, 100_000).list().call().id();
        var before = stages(call);

        var award = award(call);
        stage.run(hammerfest, () -> declineAward.decline(award, ""));

        assertThat(before)
                .filteredOn(one -> one.way() == Statistics.Way.DECIDED_TO_PUBLISHED)
                .extracting(Statistics.Stage::cases)
                .containsExactly(2);
        assertThat(stages(call)).isEqualTo(before);
    }

    private List<Statistics.Stage> stages(UUID call) {
        return stage.as(officer, () -> readStatistics.ofCall(call)).statistics().stages();
    }

    private UUID award(UUID call) {
        return stage.as(officer, () -> viewDecisions.ofCall(call)).stream()
                .filter(decision -> decision.kind() == DecisionKind.AWARD)
                .map(DecisionView::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_list_with_decisions_still_open_is_not_published_and_says_how_many() {
        var call = prepared(key, 100_000);

        assertThatThrownBy(() -> stage.run(decisionMaker, () -> publishAwards.publish(call)))
                .isInstanceOfSatisfying(DecisionsStillOpen.class, answer -> assertThat(answer.arguments())
                        .containsExactly(2));
        assertThatThrownBy(() -> readPublication.of(key)).isInstanceOf(NothingHere.class);
    }

    @Test
    void a_declined_award_leaves_the_sums_of_page_and_statistics_at_once() {
        var call = published(key, 100_000).list().call().id();
        var award = stage.as(officer, () -> viewDecisions.ofCall(call)).stream()
                .filter(decision -> decision.kind() == DecisionKind.AWARD)
                .findFirst()
                .orElseThrow();

        stage.run(hammerfest, () -> declineAward.decline(award.id(), "Vi har ikke folk til det."));

        var list = readPublication.of(key).list();
        assertThat(list.number()).isZero();
        assertThat(list.declined()).extracting(AwardRow::awarded).containsExactly(kroner(200_000));
        assertThat(readPublication.of(key).rounds())
                .as("a published list stays among the years, also without an award")
                .extracting(Publication.Round::key, Publication.Round::awards, Publication.Round::applications)
                .containsExactly(tuple(key, 0, 2));
        var total = stage.as(officer, () -> readStatistics.ofCall(call))
                .statistics()
                .total();
        assertThat(total.awards()).isZero();
        assertThat(total.decided()).isEqualTo(2);
        assertThat(total.awarded().isZero()).isTrue();
    }

    @Test
    void statistics_count_what_was_applied_for_and_awarded() {
        var call = published(key, 100_000).list().call().id();

        var total = stage.as(officer, () -> readStatistics.ofCall(call))
                .statistics()
                .total();

        assertThat(total.applications()).isEqualTo(2);
        assertThat(total.requested()).isEqualTo(kroner(300_000));
        assertThat(total.awarded()).isEqualTo(kroner(200_000));
        assertThat(total.success()).isEqualTo(5_000);
    }

    @Test
    void who_is_disqualified_from_a_case_gets_figures_without_it_and_is_told_so() {
        var call = submitted(key, 100_000);
        var review = stage.as(officer, () -> assignReviewer.assign(rejected, reviewer.personId()));
        stage.run(reviewer, () -> declareImpartiality.declare(review, false, "Søsteren min leder prosjektet."));

        var view = stage.as(reviewer, () -> readStatistics.ofCall(call));

        assertThat(view.leftOut()).isEqualTo(1);
        assertThat(view.statistics().total().applications()).isEqualTo(1);
        assertThat(view.statistics().total().requested()).isEqualTo(kroner(200_000));
        assertThat(stage.as(officer, () -> readStatistics.ofCall(call)).leftOut())
                .isZero();
    }

    private Publication published(String callKey, long hammerfestPerYear) {
        var call = prepared(callKey, hammerfestPerYear);
        var decisions = decisions(call);
        stage.run(decisionMaker, () -> {
            approveDecisions.approve(decisions, Stage.AS_IT_STANDS);
            publishAwards.publish(call);
        });
        return readPublication.of(callKey);
    }

    private List<UUID> decisions(UUID call) {
        return stage.as(officer, () -> viewDecisions.ofCall(call)).stream()
                .map(DecisionView::id)
                .toList();
    }

    private UUID prepared(String callKey, long hammerfestPerYear) {
        var call = stage.call(officer, callKey, 1_000_000);
        var awarded = submit(hammerfest, callKey, hammerfestPerYear);
        rejected = submit(lom, callKey, 50_000);
        stage.run(officer, () -> {
            assignReviewer.assign(awarded, reviewer.personId());
            assignReviewer.assign(rejected, reviewer.personId());
            var all = String.valueOf(hammerfestPerYear);
            proposeAllocation.propose(
                    call,
                    ProposeAllocation.NONE_YET,
                    List.of(new ProposedAmount(awarded, 1, 2024, all), new ProposedAmount(awarded, 1, 2025, all)),
                    Language.NB);
            var proposed = proposeAllocation.view(call);
            confirmAllocation.confirmScenario(proposed.scenario().id(), proposed.revision());
            prepareDecisions.prepare(call, Map.of(rejected, "Rammen rakk ikke."));
        });
        return call;
    }

    private UUID submitted(String callKey, long hammerfestPerYear) {
        var call = stage.call(officer, callKey, 1_000_000);
        submit(hammerfest, callKey, hammerfestPerYear);
        rejected = submit(lom, callKey, 50_000);
        return call;
    }

    private UUID submit(Actor lead, String callKey, long kronerPerYear) {
        var application = stage.application(lead, callKey, "Søknad", kronerPerYear);
        var revision = stage.view(lead, application).revision();
        return stage.as(
                        lead,
                        () -> submitApplication.submit(
                                application, revision, new IdempotencyKey(application.toString())))
                .submissionId();
    }

    private static Money kroner(long whole) {
        return Money.whole(whole, Stage.NOK);
    }
}
