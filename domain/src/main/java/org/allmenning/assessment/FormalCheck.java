package org.allmenning.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmenning.shared.FieldFault;
import org.allmenning.submission.CheckedRule;
import org.allmenning.submission.Submission;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/**
 * The formal check of one version of an application: an officer judges what the rules ask about, and passes the case on. It ends
 * there, until it is taken up again; a new version needs a check of its own.
 */
@Entity
@Table(name = "formal_check")
public class FormalCheck {

    @Id
    @Column(name = "submission_id")
    private UUID submissionId;

    @Version
    private long version;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "authority_id")
    private UUID authorityId;

    @Column(name = "passed_on_by")
    private UUID passedOnBy;

    @Column(name = "passed_on_at")
    private Instant passedOnAt;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "formal_judgement", joinColumns = @JoinColumn(name = "submission_id"))
    private List<Judgement> judgements = new ArrayList<>();

    protected FormalCheck() {}

    public FormalCheck(Submission submission) {
        this.submissionId = submission.id();
        this.applicationId = submission.applicationId();
        this.callId = submission.callId();
        this.authorityId = submission.authorityId();
    }

    /**
     * Replaces the judgements. What is entered as it stood keeps its officer and its day.
     *
     * @throws JudgementsUnusable naming each rule of which nothing is asked, that is judged twice, or whose judgement or note is
     *     missing or too long
     * @throws FormalCheckClosed once it is passed on
     */
    public void judge(List<CheckedRule> rules, Collection<JudgementEntry> entries, UUID by, Instant now) {
        if (isPassedOn()) {
            throw FormalCheckClosed.passedOn();
        }
        var entered = entered(entries);
        refuse(Stream.concat(twice(entered), entered.stream().flatMap(entry -> unusable(entry, rules).stream()))
                .toList());
        var judged = entered.stream().map(entry -> judgement(entry, by, now)).toList();
        judgements.clear();
        judgements.addAll(judged);
        changed(by, now);
    }

    private Judgement judgement(JudgementEntry entry, UUID by, Instant now) {
        return of(entry.rule())
                .filter(stood -> stood.says(entry))
                .orElseGet(() -> new Judgement(entry.rule(), entry.satisfied(), entry.note(), by, now));
    }

    private static List<JudgementEntry> entered(Collection<JudgementEntry> entries) {
        return entries.stream().filter(entry -> !entry.isEmpty()).toList();
    }

    private static Stream<FieldFault> twice(List<JudgementEntry> entered) {
        return entered.stream()
                .map(JudgementEntry::rule)
                .distinct()
                .filter(rule ->
                        entered.stream().filter(entry -> entry.rule() == rule).count() > 1)
                .map(rule -> new FieldFault(JudgementEntry.place(rule), "formalCheck.judgedTwice", List.of(rule)));
    }

    private static Optional<FieldFault> unusable(JudgementEntry entry, List<CheckedRule> rules) {
        var asked = rules.stream().anyMatch(rule -> rule.number() == entry.rule() && !rule.isHeld());
        if (!asked) {
            return Optional.of(fault(JudgementEntry.place(entry.rule()), "formalCheck.nothingToJudge"));
        } else if (entry.satisfied() == null) {
            return Optional.of(fault(JudgementEntry.place(entry.rule()), "formalCheck.notJudged"));
        } else if (!entry.satisfied() && entry.note().isEmpty()) {
            return Optional.of(fault(JudgementEntry.noteOf(entry.rule()), "formalCheck.noteMissing"));
        } else if (entry.note().length() > Judgement.LONGEST_NOTE) {
            return Optional.of(new FieldFault(
                    JudgementEntry.noteOf(entry.rule()), "formalCheck.noteTooLong", List.of(Judgement.LONGEST_NOTE)));
        }
        return Optional.empty();
    }

    /**
     * The case goes on.
     *
     * @throws JudgementsUnusable naming each rule that asks and is not judged, and each that is not satisfied: such a case is
     *     sent back or dismissed
     * @throws FormalCheckClosed if it is passed on already
     */
    public void passOn(List<CheckedRule> rules, UUID by, Instant now) {
        if (isPassedOn()) {
            throw FormalCheckClosed.passedOn();
        }
        refuse(rules.stream().flatMap(rule -> holding(rule).stream()).toList());
        passedOnBy = by;
        passedOnAt = now;
        changed(by, now);
    }

    private Optional<FieldFault> holding(CheckedRule rule) {
        var judgement = of(rule.number());
        if (judgement.isEmpty()) {
            return rule.mustBeJudged()
                    ? Optional.of(fault(JudgementEntry.place(rule.number()), "formalCheck.notJudged"))
                    : Optional.empty();
        }
        return judgement.get().isSatisfied()
                ? Optional.empty()
                : Optional.of(fault(JudgementEntry.place(rule.number()), "formalCheck.notSatisfied"));
    }

    /** It is taken up again. @throws FormalCheckClosed unless it was passed on */
    public void reopen(UUID by, Instant now) {
        if (!isPassedOn()) {
            throw FormalCheckClosed.notPassedOn();
        }
        passedOnBy = null;
        passedOnAt = null;
        changed(by, now);
    }

    /** Whether this officer changed it last, and to exactly this: a button pressed twice asks for what is done. */
    public boolean isJudgedSo(Collection<JudgementEntry> entries, UUID by) {
        var entered = entered(entries);
        return !isPassedOn()
                && by.equals(changedBy)
                && judgements.size() == entered.size()
                && judgements.stream().allMatch(judgement -> entered.stream().anyMatch(judgement::says));
    }

    /** Whether it is open and this officer changed it last, after the page was opened that asks to take it up again. */
    public boolean isReopenedBy(UUID by, long seen) {
        return !isPassedOn() && by.equals(changedBy) && seen < seen();
    }

    /** @throws FormalCheckChanged unless the page that was sent showed what holds */
    public void requireSeen(long seen) {
        if (seen() != seen) {
            throw new FormalCheckChanged();
        }
    }

    /** From 1; rises with each change. 0 stands for a check that nobody began. */
    public long seen() {
        return changedAt == null ? 0 : Math.max(1, version);
    }

    private void changed(UUID by, Instant now) {
        changedBy = by;
        changedAt = now;
    }

    private static void refuse(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw new JudgementsUnusable(faults);
        }
    }

    private static FieldFault fault(String place, String code) {
        return new FieldFault(place, code, List.of());
    }

    /** What was judged of a rule, by its place among the rules of the submission. */
    public Optional<Judgement> of(int ruleNumber) {
        return judgements.stream()
                .filter(judgement -> judgement.ruleNumber() == ruleNumber)
                .findFirst();
    }

    public List<Judgement> judgements() {
        return List.copyOf(judgements);
    }

    public UUID submissionId() {
        return submissionId;
    }

    public boolean isPassedOn() {
        return passedOnAt != null;
    }

    /** Null until it is passed on. */
    public UUID passedOnBy() {
        return passedOnBy;
    }

    /** Null until it is passed on. */
    public Instant passedOnAt() {
        return passedOnAt;
    }

    /** Who changed it last; null before. */
    public UUID changedBy() {
        return changedBy;
    }
}
