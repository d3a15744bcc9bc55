package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.allmenning.application.FactFinder;
import org.allmenning.funding.Finding;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.organisation.Organisations;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.NothingHere;

/** May we apply? Asked before anything is written. */
@ApplicationScoped
public class CheckLead {

    private FundingCalls calls;
    private FactFinder facts;
    private Organisations organisations;
    private CurrentActor actor;
    private DeadlineClock clock;

    protected CheckLead() {}

    @Inject
    public CheckLead(
            FundingCalls calls,
            FactFinder facts,
            Organisations organisations,
            CurrentActor actor,
            DeadlineClock clock) {
        this.calls = calls;
        this.facts = facts;
        this.organisations = organisations;
        this.actor = actor;
        this.clock = clock;
    }

    /** What the rules say of the acting organisation as a lead; nothing where it may apply. */
    @Transactional
    @AllowedFor(APPLICANT)
    public List<Finding> findings(String callKey) {
        var call = calls.findByKey(callKey)
                .filter(FundingCall::isPublished)
                .orElseThrow(() -> NothingHere.because(callKey));
        var lead = organisations.onDay(actor.get().organisationId(), call.codesOn());
        return call.checkLead(facts.ofLead(call, lead, clock.now())).stream()
                .filter(Finding::isForApplicant)
                .toList();
    }
}
