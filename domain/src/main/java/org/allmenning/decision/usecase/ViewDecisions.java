package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.APPLICANT;
import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.decision.Decision;
import org.allmenning.decision.DecisionDesk;
import org.allmenning.decision.DecisionView;
import org.allmenning.decision.Decisions;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.NothingHere;

/** Decisions on submissions: the authority sees its own, lead and partners see theirs once approved. */
@ApplicationScoped
public class ViewDecisions {

    private Decisions decisions;
    private DecisionDesk desk;
    private CaseAccess access;
    private CaseStatuses statuses;
    private FundingCalls calls;
    private CurrentActor actor;

    protected ViewDecisions() {}

    @Inject
    public ViewDecisions(
            Decisions decisions,
            DecisionDesk desk,
            CaseAccess access,
            CaseStatuses statuses,
            FundingCalls calls,
            CurrentActor actor) {
        this.decisions = decisions;
        this.desk = desk;
        this.access = access;
        this.statuses = statuses;
        this.calls = calls;
        this.actor = actor;
    }

    /** The decisions of a call, superseded ones too, in the order of the case numbers; without those that the person may not handle. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public List<DecisionView> ofCall(UUID callId) {
        var call = access.call(callId);
        var barred = access.barred();
        return desk.views(
                call,
                decisions.ofCall(callId).stream()
                        .filter(decision -> decision.applicationId()
                                .filter(barred::contains)
                                .isEmpty())
                        .toList());
    }

    /** What stands about an application; empty until it is approved. */
    @Transactional
    @AllowedFor(APPLICANT)
    public Optional<DecisionView> ofApplication(UUID applicationId) {
        if (!statuses.concerns(applicationId, actor.get().organisationId())) {
            throw NothingHere.forThisPerson();
        }
        return decisions.headOf(applicationId).map(this::shown);
    }

    /** All that was decided about an application, newest first: what stands, then what it superseded. */
    @Transactional
    @AllowedFor(APPLICANT)
    public List<DecisionView> historyOf(UUID applicationId) {
        if (!statuses.concerns(applicationId, actor.get().organisationId())) {
            throw NothingHere.forThisPerson();
        }
        var chain = decisions.chainOf(applicationId).stream()
                .filter(Decision::isApproved)
                .toList();
        return chain.isEmpty() ? List.of() : desk.views(calls.get(chain.get(0).callId()), chain);
    }

    /** One decision: for its authority at any time, for lead and partners once it is approved. */
    @Transactional
    @AllowedFor({APPLICANT, CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public DecisionView view(UUID decisionId) {
        var decision = decisions.get(decisionId);
        if (actor.get().actsFor(decision.authorityId())) {
            decision.submissionId().ifPresent(access::submission);
            return shown(decision);
        }
        if (!decision.isApproved()) {
            throw NothingHere.forThisPerson();
        }
        return forParticipant(decision);
    }

    private DecisionView forParticipant(Decision decision) {
        var view = shown(decision);
        if (!DecisionDesk.concerns(view, actor.get().organisationId())) {
            throw NothingHere.forThisPerson();
        }
        return view;
    }

    private DecisionView shown(Decision decision) {
        return desk.views(calls.get(decision.callId()), List.of(decision)).stream()
                .findFirst()
                .orElseThrow(() -> NothingHere.because(decision.id()));
    }
}
