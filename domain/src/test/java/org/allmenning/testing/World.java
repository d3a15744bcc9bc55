package org.allmenning.testing;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.KeepScenarios;
import org.allmenning.allocation.usecase.ProposeAllocation;
import org.allmenning.application.usecase.AttachFiles;
import org.allmenning.assessment.CaseQuery;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.KeepCaseViews;
import org.allmenning.correspondence.usecase.WriteToApplicants;
import org.allmenning.decision.TextPurpose;
import org.allmenning.decision.usecase.EditTextBlocks;
import org.allmenning.decision.usecase.PrepareDecisions;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;

/** One of everything, belonging to Hammerfest and the ministry: what a stranger might ask for by its id. */
@ApplicationScoped
public class World {

    @Inject
    private Stage stage;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private AttachFiles attachFiles;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private ProposeAllocation proposeAllocation;

    @Inject
    private ConfirmAllocation confirmAllocation;

    @Inject
    private KeepScenarios keepScenarios;

    @Inject
    private PrepareDecisions prepareDecisions;

    @Inject
    private ViewDecisions viewDecisions;

    @Inject
    private EditTextBlocks editTextBlocks;

    @Inject
    private WriteToApplicants writeToApplicants;

    @Inject
    private KeepCaseViews keepCaseViews;

    @Inject
    private org.allmenning.funding.FundingCalls calls;

    /** Ids by the names that use cases give to their parameters. */
    public Map<String, UUID> ids() {
        var key = "world-" + UUID.randomUUID();
        var lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        var officer = stage.person("officer", "kdd", CASE_OFFICER);
        var reviewer = stage.person("reviewer", "kdd", REVIEWER);
        stage.run(reviewer, () -> {});
        stage.run(stage.person("decision", "kdd", DECISION_MAKER), () -> {});
        var call = stage.callAskingForFiles(officer, key, "agreement");
        var draft = stage.application(lead, key, "Utkast", 1_000);
        var part = stage.view(lead, draft).budget().subProjects().get(0);
        var submission = submit(lead, stage.application(lead, key, "Innsendt", 100_000));
        var attachment = stage.as(lead, () -> attachFiles.attach(draft, "agreement", SomeFile.pdf("Avtale.pdf")));
        var review = stage.as(officer, () -> assignReviewer.assign(submission, reviewer.personId()));
        var decision = decide(officer, call, submission);
        return Map.ofEntries(
                Map.entry("applicationId", draft),
                Map.entry("attachmentId", attachment),
                Map.entry("subProjectId", part.id()),
                Map.entry("lineId", part.costs().get(0).lineId()),
                Map.entry("callId", call),
                Map.entry("schemeId", calls.get(call).schemeId()),
                Map.entry("submissionId", submission),
                Map.entry("reviewId", review),
                Map.entry("decisionId", decision),
                Map.entry("messageId", message(officer, submission)),
                Map.entry("blockId", textBlock(officer)),
                Map.entry("otherScenarioId", stage.as(officer, () -> keepScenarios.begin(call))),
                Map.entry(
                        "scenarioId",
                        stage.as(officer, () -> proposeAllocation.view(call))
                                .scenario()
                                .id()),
                Map.entry("organisationId", stage.organisation("masoy")),
                Map.entry("responsibleId", lead.organisationId()),
                Map.entry("substituteId", officer.personId()),
                Map.entry("viewId", caseView(officer, call)),
                Map.entry("reviewerId", reviewer.personId()));
    }

    private UUID caseView(Actor officer, UUID call) {
        return stage.as(officer, () -> {
            keepCaseViews.keep(call, "Nye", CaseQuery.ALL);
            return keepCaseViews.ofCall(call).get(0).id();
        });
    }

    private UUID message(Actor officer, UUID submission) {
        return stage.as(
                officer,
                () -> writeToApplicants.write(
                        submission, new IdempotencyKey("the-world"), "Hvem er med?", Optional.empty()));
    }

    private UUID textBlock(Actor officer) {
        return stage.as(officer, () -> {
            editTextBlocks.add(TextPurpose.CONDITION, Language.NB, "Prosjektet omtales på nettet.");
            return editTextBlocks.all().get(0).id();
        });
    }

    private UUID submit(Actor lead, UUID application) {
        var revision = stage.view(lead, application).revision();
        return stage.as(lead, () -> submitApplication.submit(application, revision, new IdempotencyKey("the-world")))
                .submissionId();
    }

    private UUID decide(Actor officer, UUID call, UUID submission) {
        return stage.as(officer, () -> {
            proposeAllocation.propose(
                    call,
                    ProposeAllocation.NONE_YET,
                    List.of(
                            new ProposedAmount(submission, 1, 2024, "100000"),
                            new ProposedAmount(submission, 1, 2025, "100000")),
                    Language.NB);
            var proposed = proposeAllocation.view(call);
            confirmAllocation.confirmScenario(proposed.scenario().id(), proposed.revision());
            prepareDecisions.prepare(call, Map.of());
            return viewDecisions.ofCall(call).get(0).id();
        });
    }
}
