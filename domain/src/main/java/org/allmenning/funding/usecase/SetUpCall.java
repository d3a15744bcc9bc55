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
import org.allmenning.funding.setup.CallDesk;
import org.allmenning.funding.setup.CallSection;
import org.allmenning.funding.setup.FieldsUnusable;
import org.allmenning.funding.setup.NewCall;
import org.allmenning.funding.setup.Typed;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.NothingHere;

/** An officer lays down schemes and calls of the own authority, and publishes them. */
@ApplicationScoped
public class SetUpCall {

    private FundingCalls calls;
    private CallDesk desk;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected SetUpCall() {}

    @Inject
    public SetUpCall(FundingCalls calls, CallDesk desk, CurrentActor actor, DeadlineClock clock, Event<Deed> deeds) {
        this.calls = calls;
        this.desk = desk;
        this.actor = actor;
        this.clock = clock;
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

    /**
     * The same, typed: {@code name} and {@code legalBasis} in any of the languages.
     *
     * @param language the main language of the scheme
     * @throws FieldsUnusable where one is missing
     */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public UUID addScheme(Map<String, String> typed, Language language) {
        var fields = new Typed(typed, language);
        var name = fields.localized("name", language, Typed.SHORT, true);
        var legalBasis = fields.localized("legalBasis", language, Typed.LONGEST, true);
        fields.requireUsable();
        return addScheme(name, legalBasis);
    }

    /**
     * Puts the scheme into other words.
     *
     * @param version the one seen
     * @throws org.allmenning.funding.StaleCall if it changed since
     * @throws FieldsUnusable where a text is missing
     */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public void describeScheme(UUID schemeId, long version, Map<String, String> typed, Language language) {
        var scheme = ownScheme(schemeId);
        var main = scheme.name().main();
        var fields = new Typed(typed, language);
        var name = fields.localized("name", main, Typed.SHORT, true);
        var legalBasis = fields.localized("legalBasis", main, Typed.LONGEST, true);
        fields.requireUsable();
        scheme.describe(name, legalBasis, version);
        deeds.fire(new Deed(scheme.id(), actor.get().organisationId(), "schemeDescribed", Map.of()));
    }

    /** @throws CallKeyTaken if another call has the key */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public UUID setUp(UUID schemeId, CallPlan plan) {
        ownScheme(schemeId);
        if (calls.findByKey(plan.key()).isPresent()) {
            throw new CallKeyTaken(plan.key());
        }
        return add(schemeId, plan);
    }

    /**
     * Begins a call with its title and its address; the rest is filled in later.
     *
     * @param typed {@code title} and {@code key}
     * @param language the main language of the call
     * @throws FieldsUnusable where one is missing
     * @throws CallKeyTaken if another call has the key
     */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public UUID begin(UUID schemeId, Map<String, String> typed, Language language) {
        ownScheme(schemeId);
        return setUp(schemeId, NewCall.typed(new Typed(typed, language), language, clock.now()));
    }

    /** Begins a call like another one, without its moments; it gets the first address that is free. */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public UUID copy(UUID callId) {
        var original = desk.own(callId);
        var plan = NewCall.like(original.plan(), key -> calls.findByKey(key).isPresent());
        return add(original.schemeId(), plan);
    }

    /**
     * Changes a part of a call to what was typed. Of a published call, what binds applicants needs a {@code reason} and makes
     * a new version of its rules.
     *
     * @param version the one seen
     * @param language in which amounts are typed
     * @throws org.allmenning.funding.StaleCall if it changed since
     * @throws FieldsUnusable with all that cannot be used
     * @throws CallKeyTaken if another call has the key
     */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public void change(UUID callId, long version, CallSection section, Map<String, String> typed, Language language) {
        var call = desk.forChange(callId, version);
        var fields = new Typed(typed, language);
        desk.change(call, plan -> section.read(plan, call.isPublished(), fields), fields);
    }

    /** @throws org.allmenning.funding.CallNotReady if something is missing */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public void publish(UUID callId) {
        publish(desk.own(callId));
    }

    /**
     * Publishes what the officer has seen.
     *
     * @throws org.allmenning.funding.StaleCall if it changed since
     * @throws org.allmenning.funding.CallNotReady if something is missing
     */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public void publish(UUID callId, long version) {
        publish(desk.forChange(callId, version));
    }

    private void publish(FundingCall call) {
        call.publish();
        deeds.fire(new Deed(call.id(), call.authorityId(), "callPublished", Map.of("key", call.key())));
    }

    private UUID add(UUID schemeId, CallPlan plan) {
        var call = new FundingCall(UUID.randomUUID(), actor.get().organisationId(), schemeId, plan);
        calls.add(call);
        deeds.fire(new Deed(call.id(), call.authorityId(), "callSetUp", Map.of("key", plan.key())));
        return call.id();
    }

    private GrantScheme ownScheme(UUID schemeId) {
        var scheme = calls.scheme(schemeId);
        if (!scheme.belongsTo(actor.get().organisationId())) {
            throw NothingHere.forThisPerson();
        }
        return scheme;
    }
}
