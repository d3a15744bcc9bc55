package org.allmenning.funding.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.allmenning.funding.CallHistory;
import org.allmenning.funding.CallKeyTaken;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.FrameSetAside;
import org.allmenning.funding.FrameUse;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.funding.RulesRevised;
import org.allmenning.funding.RulesVersion;
import org.allmenning.funding.setup.RuleParameter.Option;
import org.allmenning.organisation.AreaKind;
import org.allmenning.organisation.Organisations;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;

/**
 * Where officers change calls of their own authority. Of a published call, what binds applicants gets a new version of the
 * rules, with a reason; the rest changes at once.
 */
@ApplicationScoped
public class CallDesk {

    private static final String REASON = "reason";

    private FundingCalls calls;
    private CallHistory history;
    private Organisations organisations;
    private FrameUse frames;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<RulesRevised> revised;
    private Event<Deed> deeds;

    protected CallDesk() {}

    @Inject
    public CallDesk(
            FundingCalls calls,
            CallHistory history,
            Organisations organisations,
            FrameUse frames,
            CurrentActor actor,
            DeadlineClock clock,
            Event<RulesRevised> revised,
            Event<Deed> deeds) {
        this.calls = calls;
        this.history = history;
        this.organisations = organisations;
        this.frames = frames;
        this.actor = actor;
        this.clock = clock;
        this.revised = revised;
        this.deeds = deeds;
    }

    /** @throws NothingHere for a call of another authority */
    public FundingCall own(UUID callId) {
        return own(calls.get(callId));
    }

    /**
     * The same, locked for a change.
     *
     * @throws org.allmenning.funding.StaleCall if it changed since the officer saw it
     */
    public FundingCall forChange(UUID callId, long version) {
        var call = own(calls.getForChange(callId));
        call.requireVersion(version);
        return call;
    }

    /**
     * Lays down something else.
     *
     * @param typed what was typed, with the reason for a new version of the rules
     * @throws FieldsUnusable with all that cannot be used, a missing reason included
     * @throws FrameSetAside for another frame once money of it was set aside
     */
    public void change(FundingCall call, UnaryOperator<CallPlan> change, Typed typed) {
        var before = call.plan();
        var after = change.apply(before);
        typed.requireUsable();
        if (calls.findByKey(after.key()).filter(other -> other != call).isPresent()) {
            throw new CallKeyTaken(after.key());
        }
        if (!isSameFrame(before, after) && frames.isSetAside(call.id())) {
            throw new FrameSetAside();
        }
        var number = call.rulesVersion();
        call.change(after, clock.now());
        deeds.fire(new Deed(call.id(), call.authorityId(), "callChanged", Map.of("key", call.key())));
        if (call.rulesVersion() != number) {
            revise(call, before, typed);
        }
    }

    private static boolean isSameFrame(CallPlan one, CallPlan other) {
        return Objects.equals(one.frame(), other.frame())
                && one.terms().frameByYear().equals(other.terms().frameByYear());
    }

    /** What can be chosen for the rules of a call. */
    public RuleForm ruleForm(FundingCall call) {
        var counties = organisations.areas(call.country(), AreaKind.COUNTY, call.codesOn()).stream()
                .sorted(Comparator.comparing(county -> county.code().code()))
                .map(county -> new Option(county.code().code(), county.name()))
                .toList();
        return new RuleForm(call.plan(), counties);
    }

    private void revise(FundingCall call, CallPlan before, Typed typed) {
        var reason = typed.localized(REASON, call.title().main(), Typed.LONGEST, true);
        typed.requireUsable();
        var version = new RulesVersion(call, before, reason, actor.get().personId(), clock.now());
        history.add(version);
        revised.fire(new RulesRevised(call, version));
        deeds.fire(new Deed(
                call.id(),
                call.authorityId(),
                "rulesRevised",
                Map.of("key", call.key(), "version", String.valueOf(version.number()))));
    }

    private FundingCall own(FundingCall call) {
        if (!actor.get().actsFor(call.authorityId())) {
            throw NothingHere.forThisPerson();
        }
        return call;
    }
}
