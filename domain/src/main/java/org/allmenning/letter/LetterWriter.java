package org.allmenning.letter;

import java.util.ArrayList;
import org.allmenning.decision.DecisionKind;
import org.allmenning.decision.DecisionView;
import org.allmenning.shared.Messages;

/** Writes the letter about an approved decision, in the language of the application. */
public final class LetterWriter {

    private LetterWriter() {}

    public static Letter write(DecisionView decision) {
        var language = decision.language();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(Messages.text(
                "letter.reference",
                language,
                decision.receipt().number(),
                decision.receipt().submittedAt().toLocalDate(),
                decision.call().title()));
        paragraphs.add(Messages.text(
                "letter.outcome." + decision.kind(),
                language,
                decision.project(),
                decision.requested(),
                decision.awarded()));
        paragraphs.add(Messages.text(
                "letter.basis",
                language,
                decision.call().authorityName(),
                decision.call().legalBasis()));
        if (!decision.reasons().isEmpty()) {
            paragraphs.add(decision.reasons());
        }
        if (decision.kind() != DecisionKind.REJECTION) {
            paragraphs.add(Messages.text("letter.acceptance", language));
        }
        return new Letter(
                decision,
                language,
                Messages.text("letter.heading." + decision.kind(), language, decision.project()),
                paragraphs);
    }
}
