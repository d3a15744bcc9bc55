package org.allmenning.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.allmenning.decision.DecisionView;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.submission.SubmittedApplication;

/**
 * All that a letter is made of beside its template.
 *
 * @param application as it was sent in
 * @param competition what the application stood beside
 * @param replaced the letter of the decision in whose place this one stands; null for a first decision
 * @param date of the letter, in the time zone of the call
 * @param language of the letter: the application’s, unless a template is tried on it
 */
record LetterCase(
        DecisionView decision,
        SubmittedApplication application,
        Competition competition,
        Replaced replaced,
        LocalDate date,
        Language language) {

    /**
     * The applications of the call together, and where this one stands among them.
     *
     * @param applications how many were sent in and not withdrawn
     * @param requested what they ask for together
     * @param total from 0 to 100 with one decimal, or null where nobody handed in scores
     * @param rank from 1; equal totals share a rank; 0 without a total
     */
    record Competition(int applications, Money requested, BigDecimal total, int rank) {}

    /**
     * An earlier letter about the same application.
     *
     * @param date of it, in the time zone of the call
     * @param number within its authority: {@code 2024/17}
     */
    record Replaced(LocalDate date, String number) {}

    LetterCase in(Language other) {
        return new LetterCase(decision, application, competition, replaced, date, other);
    }
}
