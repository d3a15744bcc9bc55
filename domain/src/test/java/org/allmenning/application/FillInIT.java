package org.allmenning.application;

import static org.allmenning.shared.Role.APPLICANT;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.testing.Stage.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.application.CellAnswer.Outcome;
import org.allmenning.application.usecase.ChangePartners;
import org.allmenning.application.usecase.CheckLead;
import org.allmenning.application.usecase.EditBudgetLines;
import org.allmenning.application.usecase.EnterAmounts;
import org.allmenning.application.usecase.FillIn;
import org.allmenning.application.usecase.StartApplication;
import org.allmenning.funding.CallForm;
import org.allmenning.funding.CallForm.AnswerKind;
import org.allmenning.funding.CallForm.Choice;
import org.allmenning.funding.CallForm.Question;
import org.allmenning.funding.CallTerms;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.funding.rules.ApplicationsPerLead;
import org.allmenning.funding.rules.ConsentOfPartners;
import org.allmenning.funding.rules.CouncilDecision;
import org.allmenning.funding.rules.DeclarationRequired;
import org.allmenning.funding.rules.LeadInCounty;
import org.allmenning.funding.rules.TextRequired;
import org.allmenning.funding.rules.ThemesChosen;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.submission.ApplicationNotReady;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.Receipt;
import org.allmenning.submission.Submissions;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.submission.usecase.ViewSubmissions;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an application says beside its budget: filled in field by field, kept apart from others’ changes, held against the rules. */
@ExtendWith(ArquillianExtension.class)
class FillInIT {

    @Inject
    private Stage stage;

    @Inject
    private FillIn fillIn;

    @Inject
    private ChangePartners changePartners;

    @Inject
    private CheckLead checkLead;

    @Inject
    private StartApplication startApplication;

    @Inject
    private EditBudgetLines editBudgetLines;

    @Inject
    private EnterAmounts enterAmounts;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private ViewSubmissions viewSubmissions;

    @Inject
    private Submissions submissions;

    private Actor lead;
    private Actor partner;
    private String callKey;

    @BeforeEach
    void the_people() {
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        partner = stage.person("partner", "hasvik", APPLICANT);
    }

    @Test
    void what_is_filled_in_is_read_back_with_its_revision() {
        var id = application();

        var answers = fill(
                lead, id, "title", "Kystløftet", "question/impact", "  Flere unge\u0000 blir.  ", "theme/a", "true");

        assertThat(answers).extracting(FieldAnswer::outcome).containsOnly(Outcome.SAVED);
        var view = stage.view(partner, id);
        assertThat(view.title()).isEqualTo("Kystløftet");
        assertThat(view.field("question/impact").text()).isEqualTo("Flere unge blir.");
        assertThat(view.field("question/impact").revision()).isEqualTo(1);
        assertThat(view.field("theme/a").text()).isEqualTo("true");
        assertThat(view.field("theme/b").revision()).isZero();
    }

    @Test
    void of_two_people_at_one_field_the_second_gets_both_values_and_nothing_is_lost() {
        var id = application();
        var colleague = stage.person("colleague", "hammerfest", APPLICANT);
        fill(lead, id, "question/impact", "Min tekst");

        var late = fill(colleague, id, "question/impact", "Din tekst").get(0);
        var again = stage.as(
                        colleague,
                        () -> fillIn.enter(
                                id,
                                List.of(new FieldEntry("question/impact", late.revision(), "Din tekst")),
                                Language.NB))
                .get(0);

        assertThat(late.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(late.text()).isEqualTo("Min tekst");
        assertThat(late.changedBy()).isEqualTo(lead.personId());
        assertThat(again.outcome()).isEqualTo(Outcome.SAVED);
        assertThat(stage.view(lead, id).field("question/impact").text()).isEqualTo("Din tekst");
    }

    @Test
    void the_same_answer_sent_twice_is_saved_once() {
        var id = application();

        fill(lead, id, "question/impact", "Det samme");
        var again = fill(lead, id, "question/impact", "Det samme").get(0);

        assertThat(again.outcome()).isEqualTo(Outcome.SAVED);
        assertThat(again.revision()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_taken_over_is_answered_at_its_field_and_holds_nothing_back() {
        var id = application();

        var answers = fill(
                lead,
                id,
                "question/people",
                "omtrent hundre",
                "question/day",
                "31.2.2024",
                "question/kind",
                "noe annet",
                "question/impact",
                "x".repeat(100_000),
                "title",
                "  ",
                "question/nothing",
                "x",
                "theme/c",
                "true",
                "council/" + UUID.randomUUID(),
                "DONE",
                "summary",
                "שלום \uD83D\uDE00 \u202E snudd");

        assertThat(answers)
                .extracting(FieldAnswer::code)
                .containsExactly(
                        "field.notANumber",
                        "field.notADay",
                        "field.notAChoice",
                        "text.tooLong",
                        "text.missing",
                        "field.gone",
                        "field.gone",
                        "field.gone",
                        null);
        assertThat(stage.view(lead, id).summary()).contains("snudd");
    }

    @Test
    void numbers_and_days_are_read_as_people_write_them() {
        var id = application();

        fill(lead, id, "question/people", "1 850", "question/day", "22.11.2023", "question/kind", "new");

        var view = stage.view(lead, id);
        assertThat(view.field("question/people").text()).isEqualTo("1850");
        assertThat(view.field("question/day").text()).isEqualTo("2023-11-22");
        assertThat(view.field("question/kind").text()).isEqualTo("new");
    }

    @Test
    void a_partner_speaks_for_itself_and_nobody_consents_for_another() {
        var id = application();
        var hasvik = partner.organisationId();

        var byLead = fill(lead, id, "consent/" + hasvik, "true", "council/" + hasvik, "RESERVATION");
        var byPartner = fill(
                partner,
                id,
                "consent/" + hasvik,
                "true",
                "councilDay/" + hasvik,
                "2023-11-22",
                "summary",
                "Vår tekst",
                "declaration/own",
                "true",
                "council/" + lead.organisationId(),
                "DONE");

        assertThat(byLead).extracting(FieldAnswer::code).containsExactly("application.partnerOnly", null);
        assertThat(byPartner)
                .extracting(FieldAnswer::code)
                .containsExactly(null, null, "application.leadOnly", "application.leadOnly", "application.leadOnly");
    }

    @Test
    void a_consent_lapses_when_the_partner_bears_more() {
        var id = application(new ConsentOfPartners());
        var hasvik = partner.organisationId();
        var line = ownCash(id, hasvik, "30000");
        assertThat(codes(id)).contains("finding.consentMissing");

        fill(partner, id, "consent/" + hasvik, "true");
        assertThat(codes(id)).doesNotContain("finding.consentMissing", "finding.consentOutdated");
        assertThat(stage.view(lead, id).field("consent/" + hasvik).text()).isEqualTo("3000000");

        stage.run(
                lead,
                () -> enterAmounts.enter(
                        id, List.of(new CellEntry(new CellKey(line, Measure.AMOUNT, 2024), 1, "30001")), Language.NB));
        assertThat(codes(id)).contains("finding.consentOutdated");
    }

    @Test
    void what_is_missing_stops_the_submission_and_what_was_filled_in_is_frozen_with_it() {
        var id = application(
                new TextRequired("question/impact", 3, 100),
                ThemesChosen.exactly(1),
                new DeclarationRequired("own"),
                new CouncilDecision(true, true, null));

        assertThatThrownBy(() -> submit(id))
                .isInstanceOfSatisfying(ApplicationNotReady.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::type)
                        .containsExactlyInAnyOrder(
                                RuleType.TEXT_REQUIRED,
                                RuleType.THEMES_CHOSEN,
                                RuleType.DECLARATION_REQUIRED,
                                RuleType.COUNCIL_DECISION));

        fill(
                lead,
                id,
                "question/impact",
                "Flere blir",
                "theme/b",
                "true",
                "declaration/own",
                "true",
                "council/" + lead.organisationId(),
                "RESERVATION",
                "councilDay/" + lead.organisationId(),
                "2023-11-22");
        var receipt = submit(id);

        var sent = stage.as(partner, () -> viewSubmissions.view(receipt.submissionId()));
        assertThat(sent.application().fields())
                .containsEntry("question/impact", "Flere blir")
                .containsEntry("theme/b", "true")
                .containsEntry("council/" + lead.organisationId(), "RESERVATION");
        assertThat(submissions.get(receipt.submissionId()).findings()).isEmpty();
    }

    @Test
    void a_lead_sends_no_more_applications_than_the_call_takes() {
        var first = application(new ApplicationsPerLead(1));
        var second = stage.application(lead, callKey, "Den andre", 1_000);
        assertThat(stage.as(lead, () -> checkLead.findings(callKey))).isEmpty();

        submit(first);

        assertThat(stage.as(lead, () -> checkLead.findings(callKey)))
                .extracting(Finding::code)
                .containsExactly("finding.applicationsPerLead");
        assertThatThrownBy(() -> submit(second)).isInstanceOf(ApplicationNotReady.class);
        assertThatThrownBy(() -> stage.as(lead, () -> startApplication.start(callKey, "Den tredje", Language.NB)))
                .isInstanceOf(MayNotLead.class);
    }

    @Test
    void who_may_not_lead_learns_it_at_the_first_click() {
        call(new LeadInCounty(List.of("34"), text("Innlandet")));

        assertThat(stage.as(lead, () -> checkLead.findings(callKey)))
                .extracting(Finding::code)
                .containsExactly("finding.leadInCounty");
        assertThatThrownBy(() -> stage.as(lead, () -> startApplication.start(callKey, "Søknad", Language.NB)))
                .isInstanceOfSatisfying(
                        MayNotLead.class, refused -> assertThat(refused.code()).isEqualTo("finding.leadInCounty"));
    }

    @Test
    void who_is_in_another_country_neither_leads_nor_takes_part() {
        call();
        var abroad = stage.person("lead abroad", "helsinki", LEAD_APPLICANT);

        assertThat(stage.as(abroad, () -> checkLead.findings(callKey)))
                .extracting(Finding::code)
                .containsExactly("finding.leadInCountry");
        assertThatThrownBy(() -> stage.as(abroad, () -> startApplication.start(callKey, "Søknad", Language.NB)))
                .isInstanceOf(MayNotLead.class);

        var id = stage.application(lead, callKey, "Søknad", 100_000);
        stage.run(lead, () -> changePartners.add(id, stage.organisation("helsinki")));
        assertThat(codes(id)).contains("finding.partnerInCountry");
    }

    private UUID application(Rule... rules) {
        call(rules);
        return stage.application(lead, callKey, "Søknad", 100_000);
    }

    private void call(Rule... rules) {
        callKey = "fields-" + UUID.randomUUID();
        var form = new CallForm(
                List.of(new Choice("a", text("A")), new Choice("b", text("B"))),
                List.of(
                        question("impact", AnswerKind.TEXT),
                        question("people", AnswerKind.NUMBER),
                        question("day", AnswerKind.DATE),
                        question("kind", AnswerKind.CHOICE, new Choice("new", text("Nytt")))),
                List.of(new Choice("own", text("Egenandelen er egen"))),
                List.of(),
                Map.of());
        var terms = new CallTerms(CallTerms.PLAIN.vat(), List.of(), Map.of(), CallTerms.PLAIN.appeal(), form);
        var officer = stage.person("officer", "kdd", CASE_OFFICER);
        stage.call(officer, Stage.plan(callKey, 1_000_000, Instant.now().plus(1, ChronoUnit.DAYS), terms, rules));
    }

    private static Question question(String code, AnswerKind kind, Choice... choices) {
        return new Question(code, text(code), null, kind, 100, List.of(choices));
    }

    /** Entries as names and texts in turn, from somebody who saw the fields empty. */
    private List<FieldAnswer> fill(Actor person, UUID id, String... namesAndTexts) {
        var entries = new java.util.ArrayList<FieldEntry>();
        for (var at = Arrays.asList(namesAndTexts).iterator(); at.hasNext(); ) {
            entries.add(new FieldEntry(at.next(), 0, at.next()));
        }
        return stage.as(person, () -> fillIn.enter(id, entries, Language.NB));
    }

    private UUID ownCash(UUID id, UUID financier, String amount) {
        var part = stage.view(lead, id).budget().subProjects().get(0).id();
        return stage.as(lead, () -> {
            var line = editBudgetLines.addFinancing(
                    id, part, FinancingSource.OWN_CASH, FinancingStatus.CONFIRMED, "", financier);
            enterAmounts.enter(id, List.of(Stage.entry(line, Measure.AMOUNT, 2024, amount)), Language.NB);
            return line;
        });
    }

    private List<String> codes(UUID id) {
        return stage.view(lead, id).findings().stream().map(Finding::code).toList();
    }

    private Receipt submit(UUID id) {
        var revision = stage.view(lead, id).revision();
        return stage.as(lead, () -> submitApplication.submit(id, revision, new IdempotencyKey("key-of-" + id)));
    }
}
