package org.allmenning.decision;

import static org.allmenning.shared.Role.ADMINISTRATOR;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmenning.allocation.FrameLedger;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.ProposeAllocation;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CommentPlace;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.ProposeAssignment;
import org.allmenning.decision.TermsEntry.InstalmentEntry;
import org.allmenning.decision.usecase.AmendDecision;
import org.allmenning.decision.usecase.ApproveDecisions;
import org.allmenning.decision.usecase.EditTextBlocks;
import org.allmenning.decision.usecase.PrepareDecisions;
import org.allmenning.decision.usecase.PublishAwards;
import org.allmenning.decision.usecase.SendBackDecision;
import org.allmenning.decision.usecase.SupersedeDecision;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.funding.FundingCalls;
import org.allmenning.letter.LetterKind;
import org.allmenning.letter.usecase.ReadLetter;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.submission.CompletionNote;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.ReturnForCompletion;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An award of 200,000 is prepared; a second application was sent in and is not assessed. */
@ExtendWith(ArquillianExtension.class)
class TermsOfDecisionsIT {

    @Inject
    private Stage stage;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private ProposeAllocation proposeAllocation;

    @Inject
    private ConfirmAllocation confirmAllocation;

    @Inject
    private PrepareDecisions prepareDecisions;

    @Inject
    private ApproveDecisions approveDecisions;

    @Inject
    private AmendDecision amendDecision;

    @Inject
    private ProposeAssignment proposeAssignment;

    @Inject
    private FrameLedger ledger;

    @Inject
    private FundingCalls calls;

    @Inject
    private SendBackDecision sendBackDecision;

    @Inject
    private ViewDecisions viewDecisions;

    @Inject
    private SupersedeDecision supersedeDecision;

    @Inject
    private PublishAwards publishAwards;

    @Inject
    private ReturnForCompletion returnForCompletion;

    @Inject
    private EditTextBlocks editTextBlocks;

    @Inject
    private ReadLetter readLetter;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    private final String key = "terms-" + UUID.randomUUID();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
    private Actor lead;
    private Actor officer;
    private Actor decisionMaker;
    private Actor reviewer;
    private UUID call;
    private UUID assessed;
    private UUID unassessed;
    private UUID award;

    @BeforeEach
    void prepared() {
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        decisionMaker = stage.person("decision", "kdd", DECISION_MAKER);
        reviewer = stage.person("reviewer", "kdd", REVIEWER);
        stage.run(reviewer, () -> {});
        stage.run(decisionMaker, () -> {});
        call = stage.call(officer, key, 300_000);
        assessed = submitted("Plankontor");
        unassessed = submitted("Uten vedlegg");
        award = stage.as(officer, () -> {
            assignReviewer.assign(assessed, reviewer.personId());
            proposeAllocation.propose(
                    call,
                    ProposeAllocation.NONE_YET,
                    List.of(
                            new ProposedAmount(assessed, 1, 2024, "100000"),
                            new ProposedAmount(assessed, 1, 2025, "100000")),
                    Language.NB);
            var proposed = proposeAllocation.view(call);
            confirmAllocation.confirmScenario(proposed.scenario().id(), proposed.revision());
            prepareDecisions.prepare(call, Map.of());
            return viewDecisions.ofCall(call).get(0).id();
        });
    }

    @Test
    void an_award_begins_with_six_weeks_to_accept_an_instalment_a_year_and_the_text_blocks_of_its_language() {
        var terms = view(award).terms();

        assertThat(terms.acceptBy()).isEqualTo(today.plusWeeks(6));
        assertThat(terms.reservationBy()).isNull();
        assertThat(terms.conditions()).contains("Egenandelen skal ikke dekkes av et annet statlig tilskudd.");
        assertThat(terms.instalments())
                .extracting(DecisionTerms.Instalment::amount)
                .containsExactly(10_000_000L, 10_000_000L);
        assertThat(terms.finalReportBy()).isAfterOrEqualTo(terms.acceptBy());
    }

    @Test
    void a_reservation_for_the_council_becomes_a_condition_of_the_letter_with_its_day() {
        var day = today.plusWeeks(12);

        set(entry("Vilkår", today.plusDays(30), day, "200000"));

        assertThat(view(award).terms().reservationBy()).isEqualTo(day);
        assertThat(stage.as(officer, () -> readLetter.read(award)).content().blocks())
                .anySatisfy(block ->
                        assertThat(block.rows().toString()).contains("kommunestyret", String.valueOf(day.getYear())));
    }

    @Test
    void what_was_sent_back_for_its_amount_gets_another_and_the_frame_follows_at_once() {
        set(entry("Eget vilkår", today.plusDays(30), null, "200000"));
        sendBack("Bare første år.");

        amend("60 000", "");

        assertThat(view(award).kind()).isEqualTo(DecisionKind.PARTIAL_AWARD);
        assertThat(view(award).isSentBack()).isFalse();
        assertThat(view(award).terms().conditions()).containsExactly("Eget vilkår");
        assertThat(view(award).terms().acceptBy()).isEqualTo(today.plusDays(30));
        assertThat(view(award).terms().instalments())
                .extracting(DecisionTerms.Instalment::amount)
                .containsExactly(6_000_000L);
        assertThat(left()).isEqualTo(kroner(240_000));

        amend("", "");
        assertThat(view(award).kind()).isEqualTo(DecisionKind.REJECTION);
        assertThat(left()).isEqualTo(kroner(300_000));

        amend("", "100 000");
        approve(decisionMaker);
        assertThat(view(award).awarded()).isEqualTo(kroner(100_000));
        assertThat(left()).isEqualTo(kroner(200_000));
    }

    @Test
    void amounts_are_changed_only_within_the_request_by_who_has_read_what_stands_and_until_it_is_approved() {
        assertThatThrownBy(() -> amend("100 001", ""))
                .isInstanceOfSatisfying(TermsRefused.class, refused -> assertThat(refused.place())
                        .isEqualTo("amount-1-2024"));
        var read = view(award).preparedAt().toInstant();
        amend("60 000", "");
        assertThatThrownBy(() ->
                        stage.run(officer, () -> amendDecision.amend(award, amounts("70 000", ""), read, Language.NB)))
                .isInstanceOf(DecisionChanged.class);
        assertThat(left()).isEqualTo(kroner(240_000));

        dismiss(unassessed, "Avtalen mangler.");
        var dismissal = only(DecisionKind.DISMISSAL);
        assertThatThrownBy(() -> stage.run(
                        officer,
                        () -> amendDecision.amend(
                                dismissal.id(), amounts("1 000", ""), Stage.AS_IT_STANDS, Language.NB)))
                .isInstanceOf(NotToBeAmended.class);

        approve(decisionMaker);
        assertThatThrownBy(() -> amend("50 000", "")).isInstanceOf(AlreadyApproved.class);
        assertThat(left()).isEqualTo(kroner(240_000));
    }

    @Test
    void against_a_dismissal_there_is_an_appeal_that_gives_money_or_rejects_on_the_merits() {
        dismiss(unassessed, "Avtalen mangler.");
        var dismissal = only(DecisionKind.DISMISSAL).id();
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(dismissal), Stage.AS_IT_STANDS));

        var rejection = superseded(dismissal, "", "");
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(rejection), Stage.AS_IT_STANDS));
        assertThat(view(rejection).kind()).isEqualTo(DecisionKind.REJECTION);

        var given = superseded(rejection, "50 000", "");
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(given), Stage.AS_IT_STANDS));
        assertThat(left()).isEqualTo(kroner(50_000));
    }

    @Test
    void a_case_whose_dismissal_waits_is_proposed_to_no_reviewer() {
        assertThat(toBeGiven()).contains(unassessed);

        dismiss(unassessed, "Avtalen mangler.");

        assertThat(toBeGiven()).doesNotContain(unassessed);
    }

    private List<UUID> toBeGiven() {
        return stage.as(officer, () -> proposeAssignment.propose(call, 1, Language.NB)).lines().stream()
                .map(line -> line.row().submissionId())
                .toList();
    }

    private UUID superseded(UUID decision, String first, String second) {
        var entry = new Reconsideration(
                DecisionCause.APPEAL,
                "Klagen tas til følge.",
                List.of(
                        new Reconsideration.AmountEntry(1, 2024, first),
                        new Reconsideration.AmountEntry(1, 2025, second)));
        return stage.as(officer, () -> supersedeDecision.prepare(decision, entry, Language.NB));
    }

    private void amend(String first, String second) {
        stage.run(
                officer,
                () -> amendDecision.amend(
                        award, amounts(first, second), view(award).preparedAt().toInstant(), Language.NB));
    }

    private static Reconsideration amounts(String first, String second) {
        return new Reconsideration(
                null,
                "Rammen rekker ikke til mer.",
                List.of(
                        new Reconsideration.AmountEntry(1, 2024, first),
                        new Reconsideration.AmountEntry(1, 2025, second)));
    }

    private Money left() {
        return ledger.left(calls.get(call));
    }

    @Test
    void what_cannot_stand_is_refused_at_its_field() {
        assertRefused(entry("Vilkår", null, null, "200000"), "acceptBy", "terms.dayMissing");
        assertRefused(entry("Vilkår", today, null, "200000"), "acceptBy", "terms.dayPassed");
        assertRefused(entry("Vilkår", today.plusDays(9), today, "200000"), "reservationBy", "terms.dayPassed");
        assertRefused(entry(" \n ", today.plusDays(9), null, "200000"), "conditions", "terms.conditionsMissing");
        assertRefused(entry("Vilkår", today.plusDays(9), null, "199999"), "instalments", "terms.planMustAddUp");
        assertRefused(entry("Vilkår", today.plusDays(9), null, "mye"), "amount-0", "amount.unreadable");
        assertRefused(entry("Vilkår", today.plusDays(9), null, ""), "amount-0", "terms.amountMissing");
        assertRefused(longest(40), "conditions", "terms.conditionsTooLong");
    }

    @Test
    void who_changed_the_terms_prepared_the_decision_and_does_not_approve_it() {
        var both = stage.person("both", "kdd", CASE_OFFICER, DECISION_MAKER);

        stage.run(
                both,
                () -> prepareDecisions.setTerms(
                        award, good(), view(award).preparedAt().toInstant(), Language.NB));

        assertThatThrownBy(() -> approve(both)).isInstanceOf(PreparedBySamePerson.class);
        approve(decisionMaker);
        assertThatThrownBy(() -> set(good())).isInstanceOf(AlreadyApproved.class);
        assertThatThrownBy(() -> approve(decisionMaker)).isInstanceOf(AlreadyApproved.class);
    }

    @Test
    void what_was_sent_back_is_not_approved_until_an_officer_changed_it() {
        assertThatThrownBy(() -> sendBack(" ")).isInstanceOf(CommentsMissing.class);

        sendBack("Skriv hva pengene ikke kan brukes til.");

        assertThat(view(award).comments()).startsWith("Skriv hva");
        assertThatThrownBy(() -> approve(decisionMaker)).isInstanceOf(DecisionSentBack.class);
        assertThatThrownBy(() -> sendBack("En gang til.")).isInstanceOf(DecisionSentBack.class);
        assertThat(mailsAbout("Vedtaket om «Plankontor» er sendt tilbake")).isPositive();

        set(good());

        assertThat(view(award).isSentBack()).isFalse();
        approve(decisionMaker);
        assertThatThrownBy(() -> sendBack("For sent.")).isInstanceOf(AlreadyApproved.class);
    }

    @Test
    void only_what_nobody_assesses_is_dismissed_and_only_with_reasons() {
        assertThatThrownBy(() -> dismiss(assessed, "For sent.")).isInstanceOf(NotToBeDismissed.class);
        assertThatThrownBy(() -> dismiss(unassessed, " ")).isInstanceOf(ReasonsMissing.class);

        dismiss(unassessed, "Avtalen mangler.");
        assertThatThrownBy(() -> dismiss(unassessed, "En gang til.")).isInstanceOf(NotToBeDismissed.class);
        var dismissal = stage
                .as(officer, () -> viewDecisions.ofCall(view(award).call().id()))
                .stream()
                .filter(decision -> decision.kind() == DecisionKind.DISMISSAL)
                .findFirst()
                .orElseThrow();
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(dismissal.id()), Stage.AS_IT_STANDS));

        assertThat(stage.view(lead, dismissal.applicationId()).status()).isEqualTo(ApplicationStatus.DISMISSED);
        var letter = stage.as(lead, () -> readLetter.read(dismissal.id())).content();
        assertThat(letter.kind()).isEqualTo(LetterKind.DISMISSAL);
        assertThat(letter.blocks()).anySatisfy(block -> assertThat(block.text()).isEqualTo("Avtalen mangler."));
    }

    @Test
    void who_had_a_part_in_a_decision_does_not_approve_it_even_after_another_changed_it() {
        var both = stage.person("both", "kdd", CASE_OFFICER, DECISION_MAKER);
        stage.run(
                both,
                () -> prepareDecisions.setTerms(
                        award, good(), view(award).preparedAt().toInstant(), Language.NB));
        set(good());

        assertThat(view(award).preparedBy()).isEqualTo(officer.personId());
        assertThatThrownBy(() -> approve(both)).isInstanceOf(PreparedBySamePerson.class);
        approve(decisionMaker);
    }

    @Test
    void what_was_changed_since_somebody_read_it_is_neither_approved_nor_sent_back_nor_overwritten() {
        var read = view(award).preparedAt().toInstant();
        set(good());
        assertThatThrownBy(() -> stage.run(decisionMaker, () -> sendBackDecision.sendBack(award, "Skriv mer.", read)))
                .isInstanceOf(DecisionChanged.class);

        assertThatThrownBy(() -> stage.run(decisionMaker, () -> approveDecisions.approve(List.of(award), read)))
                .isInstanceOf(DecisionChanged.class);
        var both = stage.person("officer", "kdd", CASE_OFFICER, DECISION_MAKER);
        assertThatThrownBy(() -> stage.run(both, () -> approveDecisions.approve(List.of(award), read)))
                .as("what was read counts before all else")
                .isInstanceOf(DecisionChanged.class);
        assertThatThrownBy(() -> stage.run(officer, () -> prepareDecisions.setTerms(award, good(), read, Language.NB)))
                .isInstanceOf(DecisionChanged.class);
        assertThat(view(award).isApproved()).isFalse();

        var now = view(award).preparedAt().toInstant();
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(award), now));
        assertThat(view(award).isApproved()).isTrue();
    }

    @Test
    void a_dismissal_that_was_not_approved_is_dropped_for_a_case_that_is_assessed_after_all() {
        dismiss(unassessed, "Avtalen mangler.");
        assess(unassessed);
        var reasons = Map.of(unassessed, "Rammen rakk ikke.");
        assertThatThrownBy(() -> stage.run(officer, () -> prepareDecisions.prepare(call, reasons)))
                .isInstanceOf(AlreadyPrepared.class);

        var dismissal = only(DecisionKind.DISMISSAL);
        stage.run(officer, () -> supersedeDecision.drop(dismissal.id()));
        stage.run(officer, () -> prepareDecisions.prepare(call, reasons));

        assertThat(only(DecisionKind.REJECTION).submissionId()).isEqualTo(unassessed);
        assertThatThrownBy(() -> stage.run(officer, () -> supersedeDecision.drop(award)))
                .isInstanceOf(NotToBeSuperseded.class);
    }

    @Test
    void a_dismissal_that_waits_goes_with_the_version_that_is_returned() {
        dismiss(unassessed, "Avtalen mangler.");

        stage.run(
                officer,
                () -> returnForCompletion.sendBack(
                        unassessed,
                        today.plusDays(7),
                        List.of(new CompletionNote(CommentPlace.TITLE, 0, "Skriv en tydeligere tittel."))));

        assertThat(stage.as(officer, () -> viewDecisions.ofCall(call)))
                .extracting(DecisionView::kind)
                .doesNotContain(DecisionKind.DISMISSAL);
    }

    @Test
    void a_list_is_not_published_while_an_application_has_no_decision() {
        approve(decisionMaker);

        assertThatThrownBy(() -> stage.run(decisionMaker, () -> publishAwards.publish(call)))
                .isInstanceOfSatisfying(CasesNotDecided.class, refused -> assertThat(refused.arguments())
                        .containsExactly(1, "Uten vedlegg"));
        assess(unassessed);
        assertThatThrownBy(() -> stage.run(decisionMaker, () -> publishAwards.publish(call)))
                .isInstanceOf(CasesNotDecided.class);

        stage.run(officer, () -> prepareDecisions.prepare(call, Map.of(unassessed, "Rammen rakk ikke.")));
        stage.run(
                decisionMaker,
                () -> approveDecisions.approve(
                        List.of(only(DecisionKind.REJECTION).id()), Stage.AS_IT_STANDS));
        stage.run(decisionMaker, () -> publishAwards.publish(call));
    }

    @Test
    void an_application_whose_completion_never_comes_holds_up_the_list_until_the_authority_goes_on_without()
            throws Exception {
        approve(decisionMaker);
        stage.run(
                officer,
                () -> returnForCompletion.sendBack(
                        unassessed,
                        today.plusDays(7),
                        List.of(new CompletionNote(CommentPlace.TITLE, 0, "Skriv en tydeligere tittel."))));

        assertThatThrownBy(() -> stage.run(decisionMaker, () -> publishAwards.publish(call)))
                .isInstanceOfSatisfying(CasesNotDecided.class, refused -> {
                    assertThat(refused.code()).isEqualTo("decision.casesReturned");
                    assertThat(refused.arguments()).containsExactly(1, "Uten vedlegg");
                });

        shiftTheClock("8 days");
        try {
            stage.run(officer, () -> returnForCompletion.goOnWithout(unassessed));
        } finally {
            shiftTheClock("0");
        }
        dismiss(unassessed, "Tittelen ble ikke gjort tydeligere.");
        stage.run(
                decisionMaker,
                () -> approveDecisions.approve(
                        List.of(only(DecisionKind.DISMISSAL).id()), Stage.AS_IT_STANDS));
        stage.run(decisionMaker, () -> publishAwards.publish(call));
    }

    private void shiftTheClock(String interval) throws Exception {
        transaction.begin();
        entities.createNativeQuery("update deadline_clock set shift = cast(?1 as interval)")
                .setParameter(1, interval)
                .executeUpdate();
        transaction.commit();
    }

    private void assess(UUID submission) {
        stage.run(officer, () -> assignReviewer.assign(submission, reviewer.personId()));
    }

    private DecisionView only(DecisionKind kind) {
        var found = stage.as(officer, () -> viewDecisions.ofCall(call)).stream()
                .filter(decision -> decision.kind() == kind)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void a_text_block_is_one_line_of_its_authority_and_is_changed_and_removed_without_touching_a_decision() {
        var administrator = stage.person("admin", "kdd", ADMINISTRATOR);
        assertThatThrownBy(() -> addBlock(administrator, " ")).isInstanceOf(TextBlockRefused.class);
        assertThatThrownBy(() -> addBlock(administrator, "x".repeat(1_001))).isInstanceOf(TextBlockRefused.class);

        addBlock(administrator, "Rapporten deles\n  åpent.");

        var block = blocks(officer).stream()
                .filter(one -> one.body().equals("Rapporten deles åpent."))
                .findFirst()
                .orElseThrow();
        set(entry(block.body(), today.plusDays(30), null, "200000"));
        assertThat(blocks(stage.person("other", "innlandet", CASE_OFFICER))).doesNotContain(block);
        stage.run(officer, () -> editTextBlocks.change(block.id(), "Alt deles åpent.", block.version()));
        assertThat(blocks(officer)).extracting(TextBlockView::body).contains("Alt deles åpent.");
        stage.run(
                officer,
                () -> editTextBlocks.remove(block.id(), block(block.id()).version()));
        assertThat(blocks(officer)).extracting(TextBlockView::id).doesNotContain(block.id());
        assertThat(view(award).terms().conditions()).containsExactly("Rapporten deles åpent.");
    }

    @Test
    void who_changes_a_text_block_that_another_changed_or_removed_overwrites_nothing_and_is_told_which() {
        var administrator = stage.person("admin", "kdd", ADMINISTRATOR);
        var mark = UUID.randomUUID().toString();
        addBlock(administrator, mark);
        var seen = blocks(officer).stream()
                .filter(one -> one.body().equals(mark))
                .findFirst()
                .orElseThrow();
        stage.run(administrator, () -> editTextBlocks.change(seen.id(), "Administratoren " + mark, seen.version()));

        assertStale("textBlock.changed", () -> editTextBlocks.change(seen.id(), "Min " + mark, seen.version()));
        assertStale("textBlock.changed", () -> editTextBlocks.remove(seen.id(), seen.version()));
        assertThat(block(seen.id()).body()).isEqualTo("Administratoren " + mark);
        stage.run(
                officer,
                () -> editTextBlocks.change(
                        seen.id(), "Begge " + mark, block(seen.id()).version()));
        assertThat(block(seen.id()).body()).isEqualTo("Begge " + mark);

        var last = block(seen.id()).version();
        stage.run(administrator, () -> editTextBlocks.remove(seen.id(), last));
        assertStale("textBlock.removed", () -> editTextBlocks.change(seen.id(), "Min " + mark, last));
        assertStale("textBlock.removed", () -> editTextBlocks.remove(seen.id(), last));
    }

    @Test
    void a_text_block_removed_twice_by_the_same_person_is_once() {
        var mark = UUID.randomUUID().toString();
        addBlock(officer, mark);
        var block = blocks(officer).stream()
                .filter(one -> one.body().equals(mark))
                .findFirst()
                .orElseThrow();

        stage.run(officer, () -> editTextBlocks.remove(block.id(), block.version()));
        stage.run(officer, () -> editTextBlocks.remove(block.id(), block.version()));

        assertThat(removals(block.id())).isEqualTo(1);
    }

    private long removals(UUID block) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from audit_entry where action = 'textBlockRemoved' and position(?1 in content) > 0")
                        .setParameter(1, block.toString())
                        .getSingleResult())
                .longValue();
    }

    private void assertStale(String code, Runnable change) {
        assertThatThrownBy(() -> stage.run(officer, change))
                .isInstanceOfSatisfying(
                        TextBlockStale.class, stale -> assertThat(stale.code()).isEqualTo(code));
    }

    private TextBlockView block(UUID id) {
        return blocks(officer).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void addBlock(Actor person, String text) {
        stage.run(person, () -> editTextBlocks.add(TextPurpose.CONDITION, Language.NB, text));
    }

    private List<TextBlockView> blocks(Actor person) {
        return stage.as(person, () -> editTextBlocks.all());
    }

    private TermsEntry good() {
        return entry("Vilkår én\nVilkår to", today.plusDays(30), null, "200 000");
    }

    private TermsEntry entry(String conditions, LocalDate acceptBy, LocalDate reservationBy, String amount) {
        return new TermsEntry(
                "",
                conditions,
                acceptBy,
                reservationBy,
                null,
                today.plusYears(2),
                List.of(new InstalmentEntry(0, today.plusDays(40), "Vilkårene er akseptert.", amount)));
    }

    /** As many conditions as may be, each as long as it may be, and instalments with a requirement as long. */
    private TermsEntry longest(int instalments) {
        var text = "\"".repeat(1_000);
        return new TermsEntry(
                "",
                (text + "\n").repeat(40),
                today.plusDays(9),
                null,
                null,
                today.plusYears(2),
                IntStream.range(0, instalments)
                        .mapToObj(row -> new InstalmentEntry(row, today.plusDays(40), text, "5000"))
                        .toList());
    }

    private void assertRefused(TermsEntry entry, String place, String code) {
        assertThatThrownBy(() -> set(entry)).isInstanceOfSatisfying(TermsRefused.class, refused -> {
            assertThat(refused.place()).isEqualTo(place);
            assertThat(refused.code()).isEqualTo(code);
        });
    }

    private void set(TermsEntry entry) {
        var read = view(award).preparedAt().toInstant();
        stage.run(officer, () -> prepareDecisions.setTerms(award, entry, read, Language.NB));
    }

    private void approve(Actor person) {
        stage.run(person, () -> approveDecisions.approve(List.of(award), Stage.AS_IT_STANDS));
    }

    private void sendBack(String comments) {
        var read = view(award).preparedAt().toInstant();
        stage.run(decisionMaker, () -> sendBackDecision.sendBack(award, comments, read));
    }

    private void dismiss(UUID submission, String reasons) {
        stage.run(officer, () -> prepareDecisions.dismiss(submission, reasons));
    }

    private DecisionView view(UUID decision) {
        return stage.as(officer, () -> viewDecisions.view(decision));
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

    private long mailsAbout(String subject) {
        return ((Number) entities.createNativeQuery("select count(*) from outbox where subject = ?1")
                        .setParameter(1, subject)
                        .getSingleResult())
                .longValue();
    }
}
