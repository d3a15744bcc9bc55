package org.allmenning.assessment.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.EffectNotSeen;
import org.allmenning.assessment.RankingUse;
import org.allmenning.assessment.WeightsDesk;
import org.allmenning.assessment.WeightsInUse;
import org.allmenning.assessment.WeightsUnchanged;
import org.allmenning.assessment.WeightsView;
import org.allmenning.funding.CallHistory;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.funding.RulesVersion;
import org.allmenning.funding.setup.Typed;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Language;
import org.allmenning.shared.Share;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/**
 * An officer weighs the criteria of a call otherwise: first the effect on the ranking is shown, then the weights hold, with a
 * reason that everybody may read. Once money was given by the ranking the weights stay.
 */
@ApplicationScoped
public class WeighCriteria {

    /** What the fields of the weights begin with; the code of the criterion follows. */
    public static final String WEIGHT = "weight.";

    /** Where a fault of all weights together stands. */
    public static final String SUM = "weights";

    private static final String REASON = "reason";

    private CaseAccess access;
    private WeightsDesk desk;
    private FundingCalls calls;
    private CallHistory history;
    private Submissions submissions;
    private RankingUse use;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected WeighCriteria() {}

    @Inject
    public WeighCriteria(
            CaseAccess access,
            WeightsDesk desk,
            FundingCalls calls,
            CallHistory history,
            Submissions submissions,
            RankingUse use,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.desk = desk;
        this.calls = calls;
        this.history = history;
        this.submissions = submissions;
        this.use = use;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /** The weights in force, with the ranking that they make. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public WeightsView view(UUID callId) {
        return desk.of(access.call(callId), Map.of());
    }

    /**
     * What other weights would do. Nothing is changed.
     *
     * @param typed the weight of each criterion in percent, under {@link #WEIGHT} and its code
     * @param language in which they are typed
     * @throws org.allmenning.funding.setup.FieldsUnusable naming each weight that is none, or their sum
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public WeightsView preview(UUID callId, Map<String, String> typed, Language language) {
        var call = access.call(callId);
        var fields = new Typed(typed, language);
        var weights = weights(call, fields);
        fields.requireUsable();
        return desk.of(call, weights);
    }

    /**
     * Makes the weights hold whose effect was seen. It is a new version of the rules of the call.
     *
     * @param typed as for the preview, and {@code reason} in the languages of the call
     * @param effect what {@link WeightsView#effect()} was when it was shown
     * @throws org.allmenning.funding.setup.FieldsUnusable naming each weight that is none, their sum, or the missing reason
     * @throws EffectNotSeen if other weights were typed since, or scores came in
     * @throws WeightsUnchanged for the weights in force
     * @throws WeightsInUse once a scenario is confirmed
     * @throws org.allmenning.funding.CallStillOpen while applications come in
     * @throws org.allmenning.assessment.DisqualifiedInCall for who may not handle one of the applications: the ranking is
     *     everybody's
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void weigh(UUID callId, Map<String, String> typed, String effect, Language language) {
        access.call(callId);
        use.keepRankingUnused(callId);
        var call = calls.getForChange(callId);
        access.requireNoneBarred(submissions.newestOfCall(callId).stream()
                .map(Submission::applicationId)
                .toList());
        var fields = new Typed(typed, language);
        var weights = weights(call, fields);
        var reason = fields.localized(REASON, call.title().main(), Typed.LONGEST, true);
        fields.requireUsable();
        var shown = desk.of(call, weights);
        if (shown.state() == WeightsView.State.GIVEN) {
            throw new WeightsInUse();
        } else if (!shown.isChanged()) {
            throw new WeightsUnchanged();
        } else if (!shown.effect().equals(effect)) {
            throw new EffectNotSeen();
        }
        var before = call.plan();
        call.weigh(weights, clock.now());
        history.add(new RulesVersion(call, before, reason, actor.get().personId(), clock.now()));
        deeds.fire(new Deed(call.id(), call.authorityId(), "weightsChanged", details(shown)));
    }

    private static Map<String, Share> weights(FundingCall call, Typed fields) {
        var weights = new LinkedHashMap<String, Share>();
        for (var criterion : call.criteria()) {
            var field = WEIGHT + criterion.code();
            var weight = fields.share(field);
            if (weight.basisPoints() == 0) {
                fields.wrong(field, "setup.weight");
            }
            weights.put(criterion.code(), weight);
        }
        var sum = weights.values().stream().mapToInt(Share::basisPoints).sum();
        if (sum != Share.WHOLE && weights.values().stream().allMatch(one -> one.basisPoints() > 0)) {
            fields.wrong(
                    SUM, "weights.sum", new BigDecimal(sum).movePointLeft(2).stripTrailingZeros());
        }
        return weights;
    }

    /** By the code of each criterion what it weighed and weighs now, in basis points. */
    private static Map<String, String> details(WeightsView shown) {
        var details = new HashMap<String, String>();
        shown.weights()
                .forEach(one -> details.put(
                        one.criterion().code(),
                        one.before().basisPoints() + " → " + one.after().basisPoints()));
        return details;
    }
}
