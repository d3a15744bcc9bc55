package org.allmenning.assessment;

import java.io.Serializable;

/**
 * What an officer enters about one rule.
 *
 * @param rule its place among the rules of the submission, from 1
 * @param satisfied null while it is not judged
 * @param note may be empty, but for a rule that is not satisfied
 */
public record JudgementEntry(int rule, Boolean satisfied, String note) implements Serializable {

    public JudgementEntry {
        note = note == null ? "" : note.replace("\r\n", "\n").replace("\0", "").strip();
    }

    /** Where a refusal says what is wrong with the judgement. */
    public static String place(int rule) {
        return "judgement-" + rule;
    }

    /** Where a refusal says what is wrong with the note. */
    public static String noteOf(int rule) {
        return "note-" + rule;
    }

    boolean isEmpty() {
        return satisfied == null && note.isEmpty();
    }
}
