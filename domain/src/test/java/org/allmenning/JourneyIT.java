package org.allmenning;

import static org.allmenning.shared.Role.APPLICANT;
import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.allmenning.testing.Stage.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.allocation.FrameExceeded;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.ProposeAllocation;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.assessment.ImpartialityNotDeclared;
import org.allmenning.assessment.ScoreEntry;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.assessment.usecase.ScoreSubmission;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.audit.usecase.ReadAuditTrail;
import org.allmenning.decision.DecisionKind;
import org.allmenning.decision.PreparedBySamePerson;
import org.allmenning.decision.usecase.ApproveDecisions;
import org.allmenning.decision.usecase.PrepareDecisions;
import org.allmenning.decision.usecase.PublishAwards;
import org.allmenning.decision.usecase.ReadAwardList;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.followup.usecase.AcceptAward;
import org.allmenning.letter.usecase.ReadLetter;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One application on its whole way through the rooms. */
@ExtendWith(ArquillianExtension.class)
class JourneyIT {

    @Inject
    private Stage stage;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private ViewCases viewCases;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private DeclareImpartiality declareImpartiality;

    @Inject
    private ScoreSubmission scoreSubmission;

    @Inject
    private ProposeAllocation proposeAllocation;

    @Inject
    private ConfirmAllocation confirmAllocation;

    @Inject
    private PrepareDecisions prepareDecisions;

    @Inject
    private ApproveDecisions approveDecisions;

    @Inject
    private ViewDecisions viewDecisions;

    @Inject
    private ReadLetter readLetter;

    @Inject
    private PublishAwards publishAwards;

    @Inject
    private ReadAwardList readAwardList;

    @Inject
    private AcceptAward acceptAward;

    @Inject
    private ReadAuditTrail readAuditTrail;

    @Test
    void what_was_typed_is_submitted_scored_allocated_decided_and_published() {
        var lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        var partner = stage.person("partner", "hasvik", APPLICANT);
        var officer = stage.person("officer", "kdd", CASE_OFFICER, DECISION_MAKER);
        var decisionMaker = stage.person("decision", "kdd", DECISION_MAKER);
        var reviewer = stage.person("reviewer", "kdd", REVIEWER);
        var auditor = stage.person("auditor", "kdd", AUDITOR);
        var call = stage.call(officer, "journey", 900_000);
        var application = stage.application(lead, "journey", "Felles plankontor", 500_000);

        var draft = stage.view(partner, application);
        assertThat(draft.findings()).isEmpty();
        assertThat(draft.budget().cost().total()).isEqualTo(kroner(1_010_000));
        assertThat(draft.budget().requested().total()).isEqualTo(kroner(1_000_000));
        assertThat(draft.lead().code()).isEqualTo("5406");

        var receipt = stage.as(
                lead, () -> submitApplication.submit(application, draft.revision(), new IdempotencyKey("journey-key")));
        assertThat(receipt.number()).isEqualTo("journey/1");
        assertThat(stage.view(lead, application).status()).isEqualTo(ApplicationStatus.SUBMITTED);

        var submission = receipt.submissionId();
        review(officer, reviewer, submission);
        var row = stage.as(officer, () -> viewCases.ofCall(call)).get(0);
        assertThat(row.total().rounded()).isEqualByComparingTo("76.0");
        assertThat(row.rank()).isEqualTo(1);

        stage.run(
                officer,
                () -> proposeAllocation.propose(
                        call, ProposeAllocation.NONE_YET, amounts(submission, "500 000", "450.000,00"), Language.NB));
        var tooMuch = stage.as(officer, () -> proposeAllocation.view(call));
        assertThatThrownBy(() -> stage.run(
                        officer,
                        () -> confirmAllocation.confirmScenario(
                                tooMuch.scenario().id(), tooMuch.revision())))
                .isInstanceOf(FrameExceeded.class);

        stage.run(
                officer,
                () -> proposeAllocation.propose(
                        call, tooMuch.revision(), amounts(submission, "500000", "400000"), Language.NB));
        var fits = stage.as(officer, () -> proposeAllocation.view(call));
        assertThat(fits.remaining()).isEqualTo(kroner(0));
        stage.run(
                officer, () -> confirmAllocation.confirmScenario(fits.scenario().id(), fits.revision()));

        stage.run(officer, () -> prepareDecisions.prepare(call, Map.of(submission, "Rammen rekker ikke til alt.")));
        var prepared = stage.as(officer, () -> viewDecisions.ofCall(call)).get(0);
        assertThat(prepared.kind()).isEqualTo(DecisionKind.PARTIAL_AWARD);
        assertThatThrownBy(() ->
                        stage.run(officer, () -> approveDecisions.approve(List.of(prepared.id()), Stage.AS_IT_STANDS)))
                .isInstanceOf(PreparedBySamePerson.class);
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(prepared.id()), Stage.AS_IT_STANDS));
        assertThat(stage.view(lead, application).status()).isEqualTo(ApplicationStatus.AWARDED);
        var letter = stage.as(partner, () -> readLetter.read(prepared.id()));
        assertThat(letter.sent()).isNotNull();
        assertThat(letter.content().blocks().get(0).text())
                .contains("Felles plankontor", "900\u202F000\u00A0kr", "1\u202F000\u202F000\u00A0kr");

        stage.run(decisionMaker, () -> publishAwards.publish(call));
        var published = readAwardList.of("journey");
        assertThat(published.total()).isEqualTo(kroner(900_000));
        assertThat(published.rows().get(0).leadName(Language.NB)).isEqualTo("Hammerfest");
        assertThat(published.counties(Language.NB).get(0).name().in(Language.NB).text())
                .isEqualTo("Troms og Finnmark");

        stage.run(lead, () -> acceptAward.accept(prepared.id()));
        assertThat(stage.view(lead, application).status()).isEqualTo(ApplicationStatus.ACCEPTED);
        assertThat(stage.as(auditor, () -> readAuditTrail.newest(0, 100)))
                .extracting("action")
                .contains("applicationSubmitted", "scoresHandedIn", "decisionApproved", "awardAccepted");
        assertThat(stage.as(auditor, () -> readAuditTrail.verify()).broken()).isEmpty();
    }

    private void review(Actor officer, Actor reviewer, UUID submission) {
        stage.run(reviewer, () -> {});
        var review = stage.as(officer, () -> assignReviewer.assign(submission, reviewer.personId()));
        var scores = List.of(new ScoreEntry("need", 5, "Stort behov"), new ScoreEntry("plan", 2, "Tynn plan"));
        assertThatThrownBy(() -> stage.run(reviewer, () -> scoreSubmission.save(review, scores)))
                .isInstanceOf(ImpartialityNotDeclared.class);
        stage.run(reviewer, () -> declareImpartiality.declare(review, true, ""));
        stage.run(reviewer, () -> scoreSubmission.handIn(review, scores));
    }

    private static List<ProposedAmount> amounts(UUID submission, String first, String second) {
        return List.of(new ProposedAmount(submission, 1, 2024, first), new ProposedAmount(submission, 1, 2025, second));
    }
}
