package org.allmenning.assessment.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.CaseNotAssessed;
import org.allmenning.assessment.DecisionsUnderWay;
import org.allmenning.assessment.FormalCheck;
import org.allmenning.assessment.FormalCheckClosed;
import org.allmenning.assessment.FormalCheckDesk;
import org.allmenning.assessment.FormalCheckView;
import org.allmenning.assessment.FormalChecks;
import org.allmenning.assessment.Judgement;
import org.allmenning.assessment.JudgementEntry;
import org.allmenning.assessment.NoCaseChosen;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.submission.CheckedRule;
import org.allmenning.submission.NewestVersion;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** The formal check of a submission: an officer judges what the rules ask about, and passes the case on. */
@ApplicationScoped
public class CheckFormally {

    private CaseAccess access;
    private FormalChecks checks;
    private FormalCheckDesk desk;
    private Submissions submissions;
    private CaseStatuses statuses;
    private DecisionsUnderWay decisions;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected CheckFormally() {}

    @Inject
    public CheckFormally(
            CaseAccess access,
            FormalChecks checks,
            FormalCheckDesk desk,
            Submissions submissions,
            CaseStatuses statuses,
            DecisionsUnderWay decisions,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.checks = checks;
        this.desk = desk;
        this.submissions = submissions;
        this.statuses = statuses;
        this.decisions = decisions;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /** Every rule of a submission with what it found and what was judged of it, and what was answered. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public FormalCheckView view(UUID submissionId) {
        return desk.of(access.submission(submissionId));
    }

    /**
     * Replaces what was judged. What the same officer kept last, kept again, changes nothing.
     *
     * @param seen the state of the check that the page showed
     * @throws org.allmenning.assessment.JudgementsUnusable naming each place that cannot be used
     * @throws org.allmenning.assessment.FormalCheckChanged if somebody changed it since
     * @throws FormalCheckClosed once it is passed on, or while the case is not with the authority
     * @throws org.allmenning.submission.NewerVersionExists for an earlier version
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void judge(UUID submissionId, long seen, Collection<JudgementEntry> entries) {
        var submission = openForChange(submissionId);
        if (checks.of(submissionId)
                .filter(check -> check.isJudgedSo(entries, actor.get().personId()))
                .isPresent()) {
            return;
        }
        tell(submission, judged(submission, seen, submission.checkedRules(), entries), "formalCheckJudged");
    }

    /**
     * Judges, and passes the case on. Once it is done, the same officer doing it again changes nothing.
     *
     * @param seen the state of the check that the page showed
     * @throws org.allmenning.assessment.JudgementsUnusable naming each rule that asks and is not judged, or not satisfied
     * @throws org.allmenning.assessment.FormalCheckChanged if somebody changed it since
     * @throws FormalCheckClosed if another officer passed it on, or while the case is not with the authority
     * @throws org.allmenning.submission.NewerVersionExists for an earlier version
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void passOn(UUID submissionId, long seen, Collection<JudgementEntry> entries) {
        var submission = openForChange(submissionId);
        if (checks.of(submissionId).filter(this::isPassedOnByMe).isPresent()) {
            return;
        }
        var rules = submission.checkedRules();
        var check = judged(submission, seen, rules, entries);
        check.passOn(rules, actor.get().personId(), clock.now());
        tell(submission, check, "formalCheckPassedOn");
    }

    /** What became of several cases: those passed on now, and those that an officer must look at first. */
    public record PassedOn(int number, int left) implements Serializable {}

    /**
     * Passes on those of the chosen cases whose rules all held and that nobody passed on yet. A case in which a rule found
     * something, or that is not with the authority now, is left as it is.
     *
     * @throws NoCaseChosen for none at all
     * @throws org.allmenning.shared.NothingHere if the officer may not handle one of them
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public PassedOn passOnAll(Collection<UUID> submissionIds) {
        if (submissionIds.isEmpty()) {
            throw new NoCaseChosen();
        }
        var chosen = access.submissions(submissionIds);
        statuses.lock(chosen.stream().map(Submission::applicationId).toList());
        var status = statuses.of(chosen.stream().map(Submission::applicationId).toList());
        var begun = new HashMap<>(checks.of(submissionIds));
        var newest = newest(chosen);
        var ready = chosen.stream()
                .filter(one -> newest.contains(one.id()))
                .filter(one -> CaseNotAssessed.canBeGivenIn(status.get(one.applicationId())))
                .filter(one -> one.findings().isEmpty())
                .toList();
        var waiting = ready.stream()
                .filter(one ->
                        !begun.containsKey(one.id()) || !begun.get(one.id()).isPassedOn())
                .toList();
        for (var one : waiting) {
            var check = begun.computeIfAbsent(one.id(), id -> new FormalCheck(one));
            check.passOn(List.of(), actor.get().personId(), clock.now());
            checks.add(check);
            tell(one, check, "formalCheckPassedOn");
        }
        return new PassedOn(waiting.size(), chosen.size() - ready.size());
    }

    /**
     * Takes a check up again that was passed on. Once it is done, the same officer doing it again changes nothing.
     *
     * @param seen the state of the check that the page showed
     * @throws org.allmenning.assessment.FormalCheckChanged if somebody changed it since
     * @throws FormalCheckClosed once a decision builds on it, unless it was passed on, or while the case is not with the authority
     * @throws org.allmenning.submission.NewerVersionExists for an earlier version
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void reopen(UUID submissionId, long seen) {
        var submission = openForChange(submissionId);
        if (checks.of(submissionId)
                .filter(check -> check.isReopenedBy(actor.get().personId(), seen))
                .isPresent()) {
            return;
        }
        if (decisions.isBegun(submission.applicationId())) {
            throw FormalCheckClosed.decided();
        }
        var check = seen(submission, seen);
        check.reopen(actor.get().personId(), clock.now());
        tell(submission, check, "formalCheckReopened");
    }

    private FormalCheck judged(
            Submission submission, long seen, List<CheckedRule> rules, Collection<JudgementEntry> entries) {
        var check = seen(submission, seen);
        check.judge(rules, entries, actor.get().personId(), clock.now());
        checks.add(check);
        return check;
    }

    private FormalCheck seen(Submission submission, long seen) {
        var check = checks.of(submission.id()).orElseGet(() -> new FormalCheck(submission));
        check.requireSeen(seen);
        return check;
    }

    private boolean isPassedOnByMe(FormalCheck check) {
        return actor.get().personId().equals(check.passedOnBy());
    }

    private Set<UUID> newest(List<Submission> chosen) {
        return chosen.stream()
                .map(Submission::callId)
                .distinct()
                .flatMap(call -> submissions.newestIdsOfCall(call).stream())
                .map(NewestVersion::submissionId)
                .collect(Collectors.toSet());
    }

    private Submission openForChange(UUID submissionId) {
        var submission = access.submission(submissionId);
        statuses.lock(Set.of(submission.applicationId()));
        submissions.requireNewest(submission);
        FormalCheckClosed.refuse(statuses.of(submission.applicationId()));
        return submission;
    }

    /** How many rules were judged, and how: never the notes. */
    private void tell(Submission submission, FormalCheck check, String action) {
        var satisfied =
                check.judgements().stream().filter(Judgement::isSatisfied).count();
        deeds.fire(new Deed(
                submission.applicationId(),
                submission.authorityId(),
                action,
                Map.of(
                        "version", String.valueOf(submission.versionNumber()),
                        "satisfied", String.valueOf(satisfied),
                        "notSatisfied", String.valueOf(check.judgements().size() - satisfied))));
    }
}
