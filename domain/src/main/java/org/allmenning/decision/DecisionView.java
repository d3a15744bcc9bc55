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
 * @param approvedBy null while it is prepared, and where the lead declined
 * @param approvedAt null while it is prepared
 * @param cause why it supersedes another decision, or null for a first one
 * @param supersedes the decision in whose place it stands, or null
 * @param comments what a decision-maker wants changed; null unless it was sent back and not changed since
 * @param supersededBy the approved decision that stands in its place, or null while it stands itself
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
        ZonedDateTime approvedAt,
        DecisionCause cause,
        UUID supersedes,
        UUID supersededBy,
        String comments)
        implements Serializable {

    /** A sub-project: what was asked and what is awarded. */
    public record Part(int number, String title, AmountsPerYear requested, AmountsPerYear awarded)
            implements Serializable {}

    public boolean isApproved() {
        return approvedAt != null;
    }

    /** Whether it waits for an officer to change it. */
    public boolean isSentBack() {
        return comments != null;
    }

    /** Whether it was approved and a newer one stands in its place. */
    public boolean isSuperseded() {
        return supersededBy != null;
    }

    /** Whether an officer can prepare a new decision in its place. */
    public boolean isSupersedable() {
        return isApproved()
                && !isSuperseded()
                && (kind == DecisionKind.AWARD || kind == DecisionKind.PARTIAL_AWARD || kind == DecisionKind.REJECTION);
    }

    public DecisionParty lead() {
        return parties.get(0);
    }
}
