package org.allmenning.submission;

import java.io.Serializable;
import java.util.List;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.Severity;
import org.allmenning.shared.LocalizedText;

/**
 * A rule as it was frozen into a submission, with what it found there.
 *
 * @param number its place among the rules of the submission, from 1; it never changes
 * @param same alike for the same rule in two versions, whatever its severity and source
 * @param statement the rule in words
 * @param source the announcement, guideline or law that the rule stands in
 * @param findings nothing where the submission keeps the rule
 */
public record CheckedRule(
        int number,
        String same,
        Rule.Statement statement,
        Severity severity,
        LocalizedText source,
        List<Finding> findings)
        implements Serializable {

    /** What the rule says of the submission. */
    public enum Outcome {
        /** The submission keeps it. */
        HELD,
        /** It should have stopped the submission, and did not: it was read differently when it was sent in. */
        BROKEN,
        /** The applicant was told. */
        WARNS,
        /** It is for the officer to judge. */
        ASKS
    }

    public CheckedRule {
        findings = List.copyOf(findings);
    }

    public Outcome outcome() {
        if (findings.isEmpty()) {
            return Outcome.HELD;
        }
        return switch (severity) {
            case BLOCKS -> Outcome.BROKEN;
            case WARNS -> Outcome.WARNS;
            case ASKS_OFFICER -> Outcome.ASKS;
        };
    }

    public boolean isHeld() {
        return outcome() == Outcome.HELD;
    }

    /** Whether the case goes no further before an officer has judged it; of what only warns, the officer may say nothing. */
    public boolean mustBeJudged() {
        return outcome() == Outcome.ASKS || outcome() == Outcome.BROKEN;
    }
}
