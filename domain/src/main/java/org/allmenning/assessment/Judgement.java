package org.allmenning.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** What an officer judged of one rule of a submission. */
@Embeddable
public class Judgement {

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 2_000;

    @Column(name = "rule_number")
    private int ruleNumber;

    private boolean satisfied;
    private String note;

    @Column(name = "judged_by")
    private UUID judgedBy;

    @Column(name = "judged_at")
    private Instant judgedAt;

    protected Judgement() {}

    Judgement(int ruleNumber, boolean satisfied, String note, UUID judgedBy, Instant judgedAt) {
        this.ruleNumber = ruleNumber;
        this.satisfied = satisfied;
        this.note = note;
        this.judgedBy = judgedBy;
        this.judgedAt = judgedAt;
    }

    /** Whether it says what was entered, so that it stays the judgement of whoever made it. */
    boolean says(JudgementEntry entry) {
        return entry.rule() == ruleNumber
                && Boolean.valueOf(satisfied).equals(entry.satisfied())
                && entry.note().equals(note);
    }

    /** The rule's place among the rules of the submission, from 1. */
    public int ruleNumber() {
        return ruleNumber;
    }

    public boolean isSatisfied() {
        return satisfied;
    }

    /** Why; never empty where the rule is not satisfied. */
    public String note() {
        return note;
    }

    public UUID judgedBy() {
        return judgedBy;
    }

    public Instant judgedAt() {
        return judgedAt;
    }
}
