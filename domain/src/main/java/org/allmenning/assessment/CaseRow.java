package org.allmenning.assessment;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.submission.Receipt;

/**
 * One application of a call as officers see it in the list.
 *
 * @param check how far it is in the formal check
 * @param total per criterion what the panel agreed on, else the mean of what was handed in; null while a criterion has neither
 * @param rank from 1; equal totals share a rank; 0 without a total
 */
public record CaseRow(
        UUID submissionId,
        UUID applicationId,
        Receipt receipt,
        ApplicationStatus status,
        FormalStanding check,
        LocalizedText lead,
        int partners,
        LocalizedText county,
        Money totalCost,
        Money requested,
        WeightedTotal total,
        int rank,
        List<ReviewState> reviews)
        implements Serializable {

    /** Where one reviewer is with the case. */
    public record ReviewState(UUID reviewerId, String reviewer, Impartiality impartiality, boolean handedIn)
            implements Serializable {}
}
