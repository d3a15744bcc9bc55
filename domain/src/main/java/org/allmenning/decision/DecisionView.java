package org.allmenning.decision;

import java.io.Serializable;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.allmenning.funding.CallOverview;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.submission.Receipt;

/**
 * A decision on a submission, as the authority and, once approved, lead and partners read it.
 *
 * @param approvedAt null while it is prepared
 */
public record DecisionView(
        UUID id,
        UUID submissionId,
        UUID applicationId,
        CallOverview call,
        Receipt receipt,
        DecisionKind kind,
        String project,
        Language language,
        List<DecisionParty> parties,
        Money requested,
        Money awarded,
        List<Part> parts,
        String reasons,
        DecisionTerms terms,
        UUID preparedBy,
        ZonedDateTime preparedAt,
        UUID approvedBy,
        ZonedDateTime approvedAt)
        implements Serializable {

    /** A sub-project: what was asked and what is awarded. */
    public record Part(int number, String title, AmountsPerYear requested, AmountsPerYear awarded)
            implements Serializable {}

    public boolean isApproved() {
        return approvedAt != null;
    }

    public DecisionParty lead() {
        return parties.get(0);
    }
}
