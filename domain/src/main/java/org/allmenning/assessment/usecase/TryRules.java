package org.allmenning.assessment.usecase;

import static org.allmenning.shared.Role.ADMINISTRATOR;
import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.RuleTrial;
import org.allmenning.assessment.RuleTrial.Failure;
import org.allmenning.funding.CallOverview.RuleOverview;
import org.allmenning.funding.CallRule;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.RuleType;
import org.allmenning.funding.setup.CallDesk;
import org.allmenning.funding.setup.Typed;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** An officer sees what a rule would do before it is one: which submissions of the call would not keep it. */
@ApplicationScoped
public class TryRules {

    private CaseAccess access;
    private CallDesk desk;
    private Submissions submissions;

    protected TryRules() {}

    @Inject
    public TryRules(CaseAccess access, CallDesk desk, Submissions submissions) {
        this.access = access;
        this.desk = desk;
        this.submissions = submissions;
    }

    /**
     * Holds a rule against the newest version of each submission of the call. Submissions from which the officer is disqualified
     * are left out; nothing is changed.
     *
     * @param typed the form of the rule
     * @throws org.allmenning.funding.setup.FieldsUnusable with all that cannot be read
     */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public RuleTrial hold(UUID callId, RuleType type, Map<String, String> typed, Language language) {
        var call = access.call(callId);
        return trial(call, desk.ruleForm(call).read(type, new Typed(typed, language)));
    }

    /**
     * The same with a rule that the call has.
     *
     * @param at its place, from 0
     */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public RuleTrial hold(UUID callId, int at) {
        var call = access.call(callId);
        if (at < 0 || at >= call.rules().size()) {
            throw NothingHere.because(at);
        }
        return trial(call, call.rules().get(at));
    }

    private RuleTrial trial(FundingCall call, CallRule rule) {
        var barred = access.barred();
        var tried = submissions.newestOfCall(call.id()).stream()
                .filter(submission -> !barred.contains(submission.applicationId()))
                .toList();
        return new RuleTrial(
                new RuleOverview(rule.type(), rule.rule().statement(call.words()), rule.severity(), rule.source()),
                tried.size(),
                tried.stream()
                        .flatMap(submission -> failure(rule, call, submission))
                        .toList());
    }

    private static Stream<Failure> failure(CallRule rule, FundingCall call, Submission submission) {
        var facts = submission.facts();
        var findings = rule.check(facts);
        return findings.isEmpty()
                ? Stream.empty()
                : Stream.of(new Failure(
                        submission.id(),
                        submission.receipt(call),
                        facts.lead().name(),
                        facts.municipalities(),
                        facts.requested(),
                        findings));
    }
}
