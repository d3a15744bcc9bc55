package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.GrantApplications;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.NothingHere;

/** Somebody has seen in what the rules changed since the draft was begun, and need not be told again. */
@ApplicationScoped
public class SeeRules {

    private ApplicationAccess access;
    private GrantApplications applications;
    private FundingCalls calls;
    private CurrentActor actor;

    protected SeeRules() {}

    @Inject
    public SeeRules(ApplicationAccess access, GrantApplications applications, FundingCalls calls, CurrentActor actor) {
        this.access = access;
        this.applications = applications;
        this.calls = calls;
        this.actor = actor;
    }

    /**
     * @param rulesVersion the newest version that was shown
     * @throws NothingHere if the call has no such version
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public void seen(UUID applicationId, int rulesVersion) {
        var application = access.forReading(applicationId);
        if (rulesVersion < 2 || rulesVersion > calls.get(application.callId()).rulesVersion()) {
            throw NothingHere.because(rulesVersion);
        }
        applications.noteRulesSeen(applicationId, actor.get().personId(), rulesVersion);
    }
}
