package org.allmenning.letter.usecase;

import static org.allmenning.shared.Role.APPLICANT;
import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.letter.Letter;
import org.allmenning.letter.LetterWriter;
import org.allmenning.shared.AllowedFor;

/** The letter about a decision: a preview for its authority while it is prepared, the letter itself afterwards. */
@ApplicationScoped
public class ReadLetter {

    private ViewDecisions decisions;

    protected ReadLetter() {}

    @Inject
    public ReadLetter(ViewDecisions decisions) {
        this.decisions = decisions;
    }

    /** @throws org.allmenning.shared.NothingHere for whom the decision does not concern */
    @Transactional
    @AllowedFor({APPLICANT, CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public Letter read(UUID decisionId) {
        return LetterWriter.write(decisions.view(decisionId));
    }
}
