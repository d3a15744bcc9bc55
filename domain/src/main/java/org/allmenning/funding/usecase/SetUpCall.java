package org.allmenning.funding.usecase;

import static org.allmenning.shared.Role.ADMINISTRATOR;
import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.allmenning.funding.CallKeyTaken;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.funding.GrantScheme;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.Deed;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.NothingHere;

/** An officer lays down schemes and calls of the own authority, and publishes them. */
@ApplicationScoped
public class SetUpCall {

    private FundingCalls calls;
    private CurrentActor actor;
    private Event<Deed> deeds;

    protected SetUpCall() {}

    @Inject
    public SetUpCall(FundingCalls calls, CurrentActor actor, Event<Deed> deeds) {
        this.calls = calls;
        this.actor = actor;
        this.deeds = deeds;
    }

    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public UUID addScheme(LocalizedText name, LocalizedText legalBasis) {
        var scheme = new GrantScheme(UUID.randomUUID(), actor.get().organisationId(), name, legalBasis);
        calls.add(scheme);
        deeds.fire(new Deed(scheme.id(), actor.get().organisationId(), "schemeAdded", Map.of()));
        return scheme.id();
    }

    /** @throws CallKeyTaken if another call has the key */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public UUID setUp(UUID schemeId, CallPlan plan) {
        if (!calls.scheme(schemeId).belongsTo(actor.get().organisationId())) {
            throw NothingHere.forThisPerson();
        }
        if (calls.findByKey(plan.key()).isPresent()) {
            throw new CallKeyTaken(plan.key());
        }
        var call = new FundingCall(UUID.randomUUID(), actor.get().organisationId(), schemeId, plan);
        calls.add(call);
        deeds.fire(new Deed(call.id(), call.authorityId(), "callSetUp", Map.of("key", plan.key())));
        return call.id();
    }

    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public void publish(UUID callId) {
        var call = calls.get(callId);
        if (!call.belongsTo(actor.get().organisationId())) {
            throw NothingHere.forThisPerson();
        }
        call.publish();
        deeds.fire(new Deed(call.id(), call.authorityId(), "callPublished", Map.of("key", call.key())));
    }
}
