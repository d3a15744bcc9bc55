package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.allmenning.decision.DecisionSurvey;
import org.allmenning.shared.AllowedFor;

/** The decisions of a call, those that can be prepared and how far the call has come, read at one moment. */
@ApplicationScoped
public class SurveyDecisions {

    private ViewDecisions viewDecisions;
    private PrepareDecisions prepareDecisions;
    private FollowCalls followCalls;

    protected SurveyDecisions() {}

    @Inject
    public SurveyDecisions(ViewDecisions viewDecisions, PrepareDecisions prepareDecisions, FollowCalls followCalls) {
        this.viewDecisions = viewDecisions;
        this.prepareDecisions = prepareDecisions;
        this.followCalls = followCalls;
    }

    /** Without the cases that the person may not handle. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public DecisionSurvey ofCall(UUID callId) {
        return new DecisionSurvey(
                followCalls.of(callId), viewDecisions.ofCall(callId), prepareDecisions.drafts(callId));
    }
}
