package org.allmenning.assessment;

import java.io.Serializable;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.allmenning.submission.CheckedRule;
import org.allmenning.submission.SubmittedAnswer;

/**
 * The formal check of a submission, as officers read it.
 *
 * @param version of the application
 * @param lines every rule of the submission, in the order in which they were frozen
 * @param answers what was filled in beside the budget
 * @param seen which state of the check this is
 * @param passedOn by whom and when; null until then
 * @param open whether it can be judged and passed on now: it is the newest version, with the authority, and not passed on
 * @param reopenable whether it can be taken up again: it is passed on, and no decision builds on it
 * @param passedOnBefore the newest earlier version that was passed on; 0 for none
 */
public record FormalCheckView(
        UUID submissionId,
        int version,
        List<Line> lines,
        List<SubmittedAnswer> answers,
        long seen,
        Mark passedOn,
        boolean open,
        boolean reopenable,
        int passedOnBefore)
        implements Serializable {

    /**
     * A rule with what was judged of it.
     *
     * @param judged of this version; null while nothing is
     * @param before what was judged of the same rule of an earlier version; null for nothing
     */
    public record Line(CheckedRule rule, Judged judged, Judged before) implements Serializable {}

    /** @param version of the application that was judged */
    public record Judged(boolean satisfied, String note, Mark by, int version) implements Serializable {}

    /** @param name of the officer; empty once it was erased */
    public record Mark(String name, ZonedDateTime at) implements Serializable {}

    public FormalCheckView {
        lines = List.copyOf(lines);
        answers = List.copyOf(answers);
    }

    /** The rules that found something. */
    public List<Line> asked() {
        return lines.stream().filter(line -> !line.rule().isHeld()).toList();
    }

    /** The rules that the submission keeps. */
    public List<Line> held() {
        return lines.stream().filter(line -> line.rule().isHeld()).toList();
    }

    /** How many rules wait for a judgement before the case goes on. */
    public int waiting() {
        return (int) lines.stream()
                .filter(line -> line.rule().mustBeJudged() && line.judged() == null)
                .count();
    }
}
