package org.allmenning.console;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.ProposeAllocation;
import org.allmenning.assessment.usecase.AgreeScores;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.CheckFormally;
import org.allmenning.assessment.usecase.FollowReviewers;
import org.allmenning.assessment.usecase.KeepCaseViews;
import org.allmenning.assessment.usecase.ReplaceReviewer;
import org.allmenning.assessment.usecase.ScoreSubmission;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.assessment.usecase.WeighCriteria;
import org.allmenning.audit.usecase.ReadAuditTrail;
import org.allmenning.decision.usecase.AmendDecision;
import org.allmenning.decision.usecase.ApproveDecisions;
import org.allmenning.decision.usecase.EditTextBlocks;
import org.allmenning.decision.usecase.FollowCalls;
import org.allmenning.decision.usecase.LiftReservation;
import org.allmenning.decision.usecase.PrepareDecisions;
import org.allmenning.decision.usecase.PublishAwards;
import org.allmenning.decision.usecase.ReadStatistics;
import org.allmenning.decision.usecase.SendBackDecision;
import org.allmenning.decision.usecase.SupersedeDecision;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.funding.usecase.SetUpCall;
import org.allmenning.funding.usecase.ViewCallSetup;
import org.allmenning.letter.usecase.EditTemplates;
import org.allmenning.letter.usecase.ReadLetter;
import org.allmenning.notification.usecase.ReadOutbox;
import org.allmenning.organisation.usecase.BrowseRegister;
import org.allmenning.shared.Actor;
import org.allmenning.shared.AllowedFor;
import org.allmenning.spreadsheet.usecase.ImportAwardList;
import org.allmenning.submission.usecase.ReturnForCompletion;

/**
 * What people come to the console for. Who may do it stands at the use case ({@link AllowedFor}) and nowhere else: a page only
 * asks, so as not to offer what would be refused.
 */
enum Task {
    FOLLOW_CALLS(FollowCalls.class, "ofOwnAuthority"),
    READ_CALLS(ViewCallSetup.class, "schemes"),
    SET_UP(SetUpCall.class, "change"),
    READ_CASES(ViewCases.class, "ofCall"),
    CHECK(CheckFormally.class, "passOn"),
    KEEP_VIEWS(KeepCaseViews.class, "keep"),
    AGREE(AgreeScores.class, "agree"),
    READ_WEIGHTS(WeighCriteria.class, "view"),
    WEIGH(WeighCriteria.class, "weigh"),
    ASSIGN(AssignReviewer.class, "assign"),
    FOLLOW_REVIEWERS(FollowReviewers.class, "ofCall"),
    REPLACE(ReplaceReviewer.class, "substitute"),
    RETURN(ReturnForCompletion.class, "sendBack"),
    SCORE(ScoreSubmission.class, "mine"),
    READ_ALLOCATION(ProposeAllocation.class, "view"),
    ALLOCATE(ProposeAllocation.class, "propose"),
    CONFIRM(ConfirmAllocation.class, "confirmScenario"),
    READ_DECISIONS(ViewDecisions.class, "ofCall"),
    PREPARE(PrepareDecisions.class, "prepare"),
    SUPERSEDE(SupersedeDecision.class, "prepare"),
    AMEND(AmendDecision.class, "amend"),
    LIFT_RESERVATION(LiftReservation.class, "lift"),
    SEND_BACK(SendBackDecision.class, "sendBack"),
    APPROVE(ApproveDecisions.class, "approve"),
    READ_LETTERS(ReadLetter.class, "ofCall"),
    READ_TEMPLATES(EditTemplates.class, "all"),
    READ_TEXTS(EditTextBlocks.class, "all"),
    EDIT_TEXTS(EditTextBlocks.class, "add"),
    EDIT_TEMPLATES(EditTemplates.class, "save"),
    PUBLISH(PublishAwards.class, "publish"),
    IMPORT(ImportAwardList.class, "importList"),
    READ_STATISTICS(ReadStatistics.class, "ofOwnAuthority"),
    READ_MAILS(ReadOutbox.class, "newest"),
    READ_REGISTERS(BrowseRegister.class, "browse"),
    READ_LOG(ReadAuditTrail.class, "newest");

    private final AllowedFor allowed;

    Task(Class<?> useCase, String method) {
        this.allowed = Arrays.stream(useCase.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .filter(candidate -> candidate.isAnnotationPresent(AllowedFor.class))
                .map(Task::allowed)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(useCase + " has no use case " + method));
    }

    private static AllowedFor allowed(Method method) {
        return method.getAnnotation(AllowedFor.class);
    }

    boolean isFor(Actor actor) {
        return allowed.everyone() || Arrays.stream(allowed.value()).anyMatch(actor::holds);
    }
}
