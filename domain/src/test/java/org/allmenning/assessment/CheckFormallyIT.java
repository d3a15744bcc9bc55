package org.allmenning.assessment;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.allocation.AllocationView;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.ProposeAllocation;
import org.allmenning.application.CommentPlace;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.BrowseCases;
import org.allmenning.assessment.usecase.CheckFormally;
import org.allmenning.assessment.usecase.CheckFormally.PassedOn;
import org.allmenning.assessment.usecase.ProposeAssignment;
import org.allmenning.decision.DecisionDraft;
import org.allmenning.decision.usecase.PrepareDecisions;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.CallRule;
import org.allmenning.funding.CallTerms;
import org.allmenning.funding.Rule;
import org.allmenning.funding.Severity;
import org.allmenning.funding.rules.MaximumGrant;
import org.allmenning.funding.rules.MinimumMunicipalities;
import org.allmenning.shared.Actor;
import org.allmenning.shared.FieldFault;
import org.allmenning.shared.Language;
import org.allmenning.submission.CheckedRule.Outcome;
import org.allmenning.submission.CompletionNote;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.NewerVersionExists;
import org.allmenning.submission.usecase.ReturnForCompletion;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After the deadline and the country, which every call has: four millions at most block, three municipalities are for the officer to judge, 150,000 kroner at most is a warning. */
@ExtendWith(ArquillianExtension.class)
class CheckFormallyIT {

    private static final int HELD = 1;
    private static final int ASKS = 4;
    private static final int WARNS = 5;

    @Inject
    private Stage stage;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private CheckFormally checkFormally;

    @Inject
    private BrowseCases browseCases;

    @Inject
    private ReturnForCompletion returnForCompletion;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private ProposeAssignment proposeAssignment;

    @Inject
    private ProposeAllocation proposeAllocation;

    @Inject
    private ConfirmAllocation confirmAllocation;

    @Inject
    private PrepareDecisions prepareDecisions;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    private Actor lead;
    private Actor officer;
    private Actor colleague;
    private String key;
    private UUID call;
    private UUID application;
    private UUID submission;

    @BeforeEach
    void a_submission_that_keeps_one_rule_of_three() {
        key = "check-" + UUID.randomUUID();
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        colleague = stage.person("colleague", "kdd", CASE_OFFICER);
        call = stage.call(
                officer,
                plan(
                        rule(MaximumGrant.of(kroner(4_000_000)), Severity.BLOCKS),
                        rule(new MinimumMunicipalities(3), Severity.ASKS_OFFICER),
                        rule(MaximumGrant.of(kroner(150_000)), Severity.WARNS)));
        application = stage.application(lead, key, "Kart", 100_000);
        submission = submit(application);
    }

    @Test
    void every_rule_of_the_submission_is_listed_with_what_it_found() {
        assertThat(read(submission).lines())
                .extracting(line -> line.rule().number(), line -> line.rule().outcome(), line -> line.rule()
                        .findings()
                        .size())
                .containsExactly(
                        tuple(HELD, Outcome.HELD, 0),
                        tuple(2, Outcome.HELD, 0),
                        tuple(3, Outcome.HELD, 0),
                        tuple(ASKS, Outcome.ASKS, 1),
                        tuple(WARNS, Outcome.WARNS, 1));
        assertThat(read(submission).asked().get(0).rule().statement().code()).isEqualTo("rule.minimumMunicipalities");
        assertThat(read(submission).waiting()).isEqualTo(1);
    }

    @Test
    void what_asks_is_judged_before_the_case_goes_on_and_what_warns_need_not_be() {
        assertThat(faults(() -> passOn(officer, 0)))
                .extracting(FieldFault::place, FieldFault::code)
                .containsExactly(tuple("judgement-4", "formalCheck.notJudged"));

        passOn(officer, 0, judged(ASKS, true, "Måsøy er med fra 2025"));

        var check = read(submission);
        assertThat(check.passedOn().name()).isEqualTo("officer");
        assertThat(check.passedOn().at())
                .isCloseTo(Instant.now().atZone(ZoneOffset.UTC), within(1, ChronoUnit.MINUTES));
        assertThat(check.asked().get(0).judged().note()).isEqualTo("Måsøy er med fra 2025");
        assertThat(check.open()).isFalse();
        assertThat(deeds()).containsExactly("formalCheckPassedOn");
    }

    @Test
    void what_is_not_satisfied_needs_a_note_and_holds_the_case() {
        assertThat(faults(() -> judge(officer, 0, judged(ASKS, false, " "))))
                .extracting(FieldFault::place, FieldFault::code)
                .containsExactly(tuple("note-4", "formalCheck.noteMissing"));

        judge(officer, 0, judged(ASKS, false, "Bare to kommuner"), judged(WARNS, true, ""));

        assertThat(faults(() -> passOn(
                        officer,
                        read(submission).seen(),
                        judged(ASKS, false, "Bare to kommuner"),
                        judged(WARNS, true, ""))))
                .extracting(FieldFault::place, FieldFault::code)
                .containsExactly(tuple("judgement-4", "formalCheck.notSatisfied"));
        assertThat(read(submission).passedOn()).isNull();
        assertThat(read(submission).asked().get(0).judged().satisfied()).isFalse();
    }

    @Test
    void a_note_that_is_too_long_one_without_a_judgement_and_a_rule_that_holds_are_refused_at_their_places() {
        assertThat(faults(() -> judge(
                        officer,
                        0,
                        judged(HELD, true, ""),
                        new JudgementEntry(ASKS, null, "Uklart"),
                        judged(WARNS, true, "x".repeat(Judgement.LONGEST_NOTE + 1)))))
                .extracting(FieldFault::place, FieldFault::code)
                .containsExactly(
                        tuple("judgement-1", "formalCheck.nothingToJudge"),
                        tuple("judgement-4", "formalCheck.notJudged"),
                        tuple("note-5", "formalCheck.noteTooLong"));
        assertThat(read(submission).seen()).isZero();
    }

    @Test
    void a_rule_judged_twice_is_refused_at_its_place_also_where_both_say_the_same() {
        assertThat(faults(() -> judge(
                        officer,
                        0,
                        judged(ASKS, true, ""),
                        judged(ASKS, false, "Bare to"),
                        judged(WARNS, true, ""),
                        judged(WARNS, true, ""))))
                .extracting(FieldFault::place, FieldFault::code, FieldFault::arguments)
                .containsExactly(
                        tuple("judgement-4", "formalCheck.judgedTwice", List.of(ASKS)),
                        tuple("judgement-5", "formalCheck.judgedTwice", List.of(WARNS)));

        judge(officer, 0, judged(ASKS, true, ""), judged(WARNS, true, ""));
        assertThat(faults(() -> judge(officer, 1, judged(ASKS, true, ""), judged(ASKS, true, ""))))
                .hasSize(1);
    }

    @Test
    void a_judgement_kept_twice_and_a_check_reopened_twice_by_the_same_officer_is_once() {
        judge(officer, 0, judged(ASKS, true, "Greit"));
        judge(officer, 0, judged(ASKS, true, "Greit"));
        assertThat(deeds()).containsExactly("formalCheckJudged");

        assertThatThrownBy(() -> judge(officer, 0, judged(ASKS, true, "Noe annet")))
                .isInstanceOf(FormalCheckChanged.class);
        assertThatThrownBy(() -> judge(colleague, 0, judged(ASKS, true, "Greit")))
                .isInstanceOf(FormalCheckChanged.class);

        passOn(officer, 1, judged(ASKS, true, "Greit"));
        var passedOn = read(submission).seen();
        reopen(officer, passedOn);
        reopen(officer, passedOn);
        assertThat(deeds()).containsExactly("formalCheckJudged", "formalCheckPassedOn", "formalCheckReopened");

        assertThatThrownBy(() -> reopen(colleague, passedOn)).isInstanceOf(FormalCheckChanged.class);
        assertThatThrownBy(() -> reopen(officer, read(submission).seen()))
                .isInstanceOf(FormalCheckClosed.class)
                .hasMessageContaining("notPassedOn");
    }

    @Test
    void a_judgement_entered_as_it_stood_stays_the_one_of_whoever_made_it() {
        judge(officer, 0, judged(ASKS, true, "Greit"));

        judge(colleague, read(submission).seen(), judged(ASKS, true, "Greit"), judged(WARNS, true, "Sett"));

        assertThat(read(submission).asked())
                .extracting(line -> line.judged().by().name())
                .containsExactly("officer", "colleague");
    }

    @Test
    void of_two_officers_the_later_one_is_told() {
        judge(officer, 0, judged(ASKS, true, "Greit"));

        assertThatThrownBy(() -> judge(colleague, 0, judged(ASKS, false, "Ikke greit")))
                .isInstanceOf(FormalCheckChanged.class);
        assertThat(read(submission).asked().get(0).judged().satisfied()).isTrue();
    }

    @Test
    void passing_on_twice_is_once_and_another_officer_is_told() {
        passOn(officer, 0, judged(ASKS, true, ""));
        passOn(officer, 0, judged(ASKS, true, ""));

        assertThat(deeds()).containsExactly("formalCheckPassedOn");
        assertThatThrownBy(() -> passOn(colleague, 0, judged(ASKS, true, ""))).isInstanceOf(FormalCheckChanged.class);
        assertThatThrownBy(() -> judge(colleague, read(submission).seen(), judged(ASKS, true, "")))
                .isInstanceOf(FormalCheckClosed.class)
                .hasMessageContaining("passedOnAlready");
    }

    @Test
    void it_is_taken_up_again_until_a_decision_is_prepared() {
        passOn(officer, 0, judged(ASKS, true, ""));
        assertThat(read(submission).reopenable()).isTrue();

        reopen();

        assertThat(read(submission).open()).isTrue();
        assertThat(read(submission).asked().get(0).judged()).isNotNull();
        passOn(officer, read(submission).seen(), judged(ASKS, true, ""));
        stage.run(officer, () -> prepareDecisions.dismiss(submission, "Bare to kommuner"));
        assertThat(read(submission).reopenable()).isFalse();
        assertThatThrownBy(this::reopen).isInstanceOf(FormalCheckClosed.class).hasMessageContaining("decisionPrepared");
    }

    @Test
    void a_new_version_needs_a_check_of_its_own_and_shows_what_was_judged_of_the_earlier_one() {
        passOn(officer, 0, judged(ASKS, true, "Måsøy kommer til"));
        stage.run(
                officer,
                () -> returnForCompletion.sendBack(
                        submission,
                        LocalDate.now(ZoneOffset.UTC).plusDays(7),
                        List.of(new CompletionNote(CommentPlace.TITLE, 0, "Skriv hvem som er med"))));
        assertThatThrownBy(this::reopen).isInstanceOf(FormalCheckClosed.class);

        var second = submit(application);

        var check = read(second);
        assertThat(check.passedOn()).isNull();
        assertThat(check.passedOnBefore()).isEqualTo(1);
        assertThat(check.asked().get(0).judged()).isNull();
        assertThat(check.asked().get(0).before().note()).isEqualTo("Måsøy kommer til");
        assertThat(check.asked().get(0).before().version()).isEqualTo(1);
        assertThat(check.asked().get(1).before()).isNull();
        assertThatThrownBy(() -> judge(officer, read(submission).seen())).isInstanceOf(NewerVersionExists.class);
    }

    @Test
    void the_list_says_which_cases_are_passed_on() {
        var other = submit(stage.application(lead, key, "Data", 50_000));
        passOn(officer, 0, judged(ASKS, true, ""));

        assertThat(list("check", "passed-on")).containsExactly(submission);
        assertThat(list("check", "waiting")).containsExactly(other);
    }

    @Test
    void a_requirement_that_is_not_met_is_told_wherever_the_case_gets_a_reviewer_or_money() {
        var other = submit(stage.application(lead, key, "Data", 50_000));
        judge(officer, 0, judged(ASKS, false, "Bare to kommuner"));
        var reviewer = stage.person("check reviewer", "kdd", REVIEWER);
        stage.run(reviewer, () -> {});
        stage.run(officer, () -> assignReviewer.assign(submission, reviewer.personId()));
        stage.run(officer, () -> assignReviewer.assign(other, reviewer.personId()));

        assertThat(stage.as(officer, () -> proposeAssignment.propose(call, 3, Language.NB))
                        .lines())
                .extracting(
                        line -> line.row().submissionId(), line -> line.row().check())
                .containsExactly(tuple(submission, FormalStanding.NOT_MET), tuple(other, FormalStanding.OPEN));
        assertThat(stage.as(officer, () -> proposeAllocation.view(call)).rows())
                .extracting(AllocationView.Row::submissionId, row -> row.applicationCase()
                        .check())
                .containsExactlyInAnyOrder(
                        tuple(submission, FormalStanding.NOT_MET), tuple(other, FormalStanding.OPEN));

        confirm(new ProposedAmount(submission, 1, 2024, "100000"), new ProposedAmount(submission, 1, 2025, "100000"));
        assertThat(stage.as(officer, () -> prepareDecisions.drafts(call)))
                .extracting(DecisionDraft::submissionId, DecisionDraft::notMet)
                .containsExactlyInAnyOrder(tuple(submission, true), tuple(other, false));

        judge(officer, 1, judged(ASKS, true, "Måsøy er med"));
        assertThat(stage.as(officer, () -> prepareDecisions.drafts(call)))
                .extracting(DecisionDraft::notMet)
                .containsOnly(false);
    }

    private void confirm(ProposedAmount... amounts) {
        stage.run(officer, () -> {
            proposeAllocation.propose(call, ProposeAllocation.NONE_YET, List.of(amounts), Language.NB);
            var proposed = proposeAllocation.view(call);
            confirmAllocation.confirmScenario(proposed.scenario().id(), proposed.revision());
        });
    }

    @Test
    void of_many_those_whose_rules_all_held_are_passed_on_at_once_and_the_others_left() {
        key = "check-all-" + UUID.randomUUID();
        call = stage.call(officer, plan(rule(MaximumGrant.of(kroner(150_000)), Severity.WARNS)));
        var small = submit(stage.application(lead, key, "Liten", 50_000));
        var tiny = submit(stage.application(lead, key, "Minst", 10_000));
        var large = submit(stage.application(lead, key, "Stor", 100_000));

        assertThat(passOnAll(small, large)).isEqualTo(new PassedOn(1, 1));
        assertThat(passOnAll(small, tiny, large)).as("once each").isEqualTo(new PassedOn(1, 1));

        assertThat(list("check", "waiting")).containsExactly(large);
        assertThatThrownBy(this::passOnAll).isInstanceOf(NoCaseChosen.class);
    }

    private PassedOn passOnAll(UUID... submissions) {
        return stage.as(officer, () -> checkFormally.passOnAll(List.of(submissions)));
    }

    private List<UUID> list(String name, String value) {
        var query =
                CaseQuery.read(asked -> Optional.ofNullable(Map.of(name, value).get(asked)));
        return stage.as(officer, () -> browseCases.ofCall(call, query, Language.NB)).lines().stream()
                .map(line -> line.row().submissionId())
                .toList();
    }

    private FormalCheckView read(UUID of) {
        return stage.as(officer, () -> checkFormally.view(of));
    }

    private void judge(Actor who, long seen, JudgementEntry... entries) {
        stage.run(who, () -> checkFormally.judge(submission, seen, List.of(entries)));
    }

    private void passOn(Actor who, long seen, JudgementEntry... entries) {
        stage.run(who, () -> checkFormally.passOn(submission, seen, List.of(entries)));
    }

    private void reopen() {
        reopen(officer, read(submission).seen());
    }

    private void reopen(Actor who, long seen) {
        stage.run(who, () -> checkFormally.reopen(submission, seen));
    }

    private static List<FieldFault> faults(Runnable refused) {
        return catchThrowableOfType(JudgementsUnusable.class, refused::run).faults();
    }

    private static JudgementEntry judged(int rule, boolean satisfied, String note) {
        return new JudgementEntry(rule, satisfied, note);
    }

    @SuppressWarnings("unchecked")
    private List<String> deeds() {
        return entities.createNativeQuery(
                        "select action from audit_entry where chain_id = ?1 and action like 'formalCheck%' order by sequence")
                .setParameter(1, application)
                .getResultList();
    }

    private UUID submit(UUID draft) {
        var revision = stage.view(lead, draft).revision();
        var idempotency = new IdempotencyKey("check-" + UUID.randomUUID());
        return stage.as(lead, () -> submitApplication.submit(draft, revision, idempotency))
                .submissionId();
    }

    private CallPlan plan(CallRule... rules) {
        return Stage.plan(key, 1_000_000, Instant.now().plus(1, ChronoUnit.DAYS), CallTerms.PLAIN, List.of(rules));
    }

    private static CallRule rule(Rule rule, Severity severity) {
        return new CallRule(rule, severity, Stage.text("retningslinjene"));
    }

    private static long kroner(long whole) {
        return Stage.kroner(whole).minorUnits();
    }
}
