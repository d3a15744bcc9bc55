package org.allmenning.decision;

import java.io.Serializable;
import java.time.LocalDate;
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
 * @param reservation for a council's decision; null for an award without one and for what is no award that stands
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
        String comments,
        Reservation reservation)
        implements Serializable {

    /** A sub-project: what was asked and what is awarded. */
    public record Part(int number, String title, AmountsPerYear requested, AmountsPerYear awarded)
            implements Serializable {}

    /**
     * An award that stands only if a council says so.
     *
     * @param by the last day for it
     * @param liftedOn when the council decided, or null as long as nobody noted that
     * @param lapsed whether the day has passed without that
     * @param notes how many notes there are about it, from 0
     */
    public record Reservation(LocalDate by, LocalDate liftedOn, boolean lapsed, int notes) implements Serializable {

        public boolean isLifted() {
            return liftedOn != null;
        }
    }

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
        return isApproved() && !isSuperseded() && kind.isSupersedable();
    }

    /** Whether an officer can give other amounts in it, because it is the first and nobody has approved it. */
    public boolean isAmendable() {
        return !isApproved() && supersedes == null && kind != DecisionKind.DISMISSAL;
    }

    /** Whether it takes an award back whose reservation was not lifted in time. */
    public boolean isLapse() {
        return cause == DecisionCause.LAPSED;
    }

    /** Whether an officer can note that a council has decided, or take the award back. */
    public boolean isReserved() {
        return reservation != null && !reservation.isLifted() && !isSuperseded();
    }

    /** Whether the day has passed by which a council was to decide, so that an officer can take the award back. */
    public boolean isAboutToLapse() {
        return isReserved() && reservation.lapsed();
    }

    public DecisionParty lead() {
        return parties.get(0);
    }
}
