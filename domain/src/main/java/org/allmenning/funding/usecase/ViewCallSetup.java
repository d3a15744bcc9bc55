package org.allmenning.funding.usecase;

import static org.allmenning.shared.Role.ADMINISTRATOR;
import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.CallDraft;
import org.allmenning.funding.CallHistory;
import org.allmenning.funding.CallNotices;
import org.allmenning.funding.DeadlineExtension;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.funding.GrantScheme;
import org.allmenning.funding.Readiness;
import org.allmenning.funding.RuleType;
import org.allmenning.funding.RulesVersion;
import org.allmenning.funding.SchemeView;
import org.allmenning.funding.setup.CallDesk;
import org.allmenning.funding.setup.CallSection;
import org.allmenning.funding.setup.RuleSheet;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;

/** The authority reads how its schemes and calls are set up, published or not. */
@ApplicationScoped
public class ViewCallSetup {

    private FundingCalls calls;
    private CallHistory history;
    private CallDesk desk;
    private CallBoard board;
    private CurrentActor actor;
    private DeadlineClock clock;

    protected ViewCallSetup() {}

    @Inject
    public ViewCallSetup(
            FundingCalls calls,
            CallHistory history,
            CallDesk desk,
            CallBoard board,
            CurrentActor actor,
            DeadlineClock clock) {
        this.calls = calls;
        this.history = history;
        this.desk = desk;
        this.board = board;
        this.actor = actor;
        this.clock = clock;
    }

    /** Those of the acting person's authority, with the ids of their calls. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, ADMINISTRATOR, AUDITOR})
    public List<SchemeView> schemes() {
        var bySchemes = calls.ofAuthority(actor.get().organisationId()).stream()
                .collect(Collectors.groupingBy(
                        FundingCall::schemeId, Collectors.mapping(FundingCall::id, Collectors.toSet())));
        return calls.schemesOf(actor.get().organisationId()).stream()
                .map(scheme -> view(scheme, bySchemes.getOrDefault(scheme.id(), Set.of())))
                .toList();
    }

    /** @throws NothingHere for a scheme of another authority */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, ADMINISTRATOR, AUDITOR})
    public SchemeView scheme(UUID schemeId) {
        var scheme = calls.scheme(schemeId);
        if (!scheme.belongsTo(actor.get().organisationId())) {
            throw NothingHere.forThisPerson();
        }
        return view(scheme, Set.of());
    }

    /** @throws NothingHere for a call of another authority */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, ADMINISTRATOR, AUDITOR})
    public CallDraft call(UUID callId) {
        var call = desk.own(callId);
        var now = clock.now();
        var isPast = call.deadline().map(now::isAfter).orElse(true);
        return new CallDraft(
                board.overview(call, now),
                call.schemeId(),
                call.version(),
                calls.scheme(call.schemeId()).name(),
                Readiness.of(call.plan()),
                !call.isPublished() || !isPast);
    }

    /** The fields of a part of a call, filled in. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, ADMINISTRATOR, AUDITOR})
    public Map<String, String> section(UUID callId, CallSection section, Language language) {
        return section.write(desk.own(callId).plan(), language);
    }

    /**
     * The form of a rule that the call has.
     *
     * @param at its place, from 0
     * @throws NothingHere if there is none
     */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, ADMINISTRATOR, AUDITOR})
    public RuleSheet rule(UUID callId, int at, Language language) {
        var call = desk.own(callId);
        if (at < 0 || at >= call.rules().size()) {
            throw NothingHere.because(at);
        }
        var rule = call.rules().get(at);
        var form = desk.ruleForm(call);
        return new RuleSheet(rule.type(), form.parameters(rule.type()), form.write(rule, language));
    }

    /** The form of a rule that is to be written; empty, but for what it begins with. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, ADMINISTRATOR, AUDITOR})
    public RuleSheet newRule(UUID callId, RuleType type) {
        var form = desk.ruleForm(desk.own(callId));
        if (!form.types().contains(type)) {
            throw NothingHere.because(type);
        }
        return new RuleSheet(type, form.parameters(type), Map.of("severity", "BLOCKS"));
    }

    /** The kinds of rules that the call can have. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, ADMINISTRATOR, AUDITOR})
    public List<RuleType> ruleTypes(UUID callId) {
        return desk.ruleForm(desk.own(callId)).types();
    }

    /** What was told about the call since it was published. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, ADMINISTRATOR, AUDITOR})
    public CallNotices notices(UUID callId) {
        var call = desk.own(callId);
        return notices(call, history);
    }

    static CallNotices notices(FundingCall call, CallHistory history) {
        var versions = call.rulesVersion() == 1 ? List.<RulesVersion>of() : history.versionsAfter(call.id(), 1);
        List<DeadlineExtension> extensions = history.extensions(call.id());
        return new CallNotices(
                versions.stream().map(version -> version.told(call)).toList(),
                extensions.stream().map(extension -> extension.told(call)).toList());
    }

    private static SchemeView view(GrantScheme scheme, Set<UUID> theirCalls) {
        return new SchemeView(scheme.id(), scheme.version(), scheme.name(), scheme.legalBasis(), theirCalls);
    }
}
