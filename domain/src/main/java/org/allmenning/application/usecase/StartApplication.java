package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.allmenning.application.FactFinder;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.GrantApplications;
import org.allmenning.application.MayNotLead;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.organisation.Organisations;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;

/** Begins a draft for the acting organisation, which becomes the lead. */
@ApplicationScoped
public class StartApplication {

    private GrantApplications applications;
    private FundingCalls calls;
    private FactFinder facts;
    private Organisations organisations;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected StartApplication() {}

    @Inject
    public StartApplication(
            GrantApplications applications,
            FundingCalls calls,
            FactFinder facts,
            Organisations organisations,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.applications = applications;
        this.calls = calls;
        this.facts = facts;
        this.organisations = organisations;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Starts in the language in which the application will be written.
     *
     * @throws org.allmenning.funding.DeadlinePassed unless the call is open
     * @throws org.allmenning.application.MayNotLead if a rule of the call keeps the acting organisation from leading
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public UUID start(String callKey, String title, Language language) {
        var call = calls.findByKey(callKey)
                .filter(FundingCall::isPublished)
                .orElseThrow(() -> NothingHere.because(callKey));
        var now = clock.now();
        call.requireOpenAt(now);
        var lead = organisations.onDay(actor.get().organisationId(), call.codesOn());
        MayNotLead.unless(call.checkLead(facts.ofLead(call, lead, now)));
        var application = new GrantApplication(UUID.randomUUID(), call, actor.get(), title, language, now);
        applications.add(application);
        deeds.fire(new Deed(application.id(), null, "applicationStarted", Map.of("call", call.key())));
        return application.id();
    }
}
