package org.allmenning.decision;

import java.io.Serializable;
import java.util.UUID;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.submission.Receipt;

/**
 * What the decision about an application will be by the confirmed allocation, before it is prepared.
 *
 * @param county of the lead, which tells it from others of its name; may be null
 * @param language of the application, in which the letter is written
 * @param notMet whether an officer judged in the formal check that a requirement is not met; it is told, and forbids nothing
 */
public record DecisionDraft(
        UUID submissionId,
        Receipt receipt,
        LocalizedText lead,
        LocalizedText county,
        Language language,
        Money requested,
        Money awarded,
        DecisionKind kind,
        boolean notMet)
        implements Serializable {

    /** Whether it cannot be prepared without reasons. */
    public boolean needsReasons() {
        return kind.needsReasons();
    }
}
