package org.allmenning.assessment;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.funding.CallForm;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/**
 * The list of the cases of a call, as somebody asked for it.
 *
 * @param lines what was asked for, in the order that was asked for
 * @param number how many there are whatever was asked for
 * @param requested what those on the list ask for together
 * @param tied the ranks that several applications of the call share, on the list or not
 * @param statuses how many there are of each status, whatever else was asked for
 * @param counties of the leads, by code, in the reader's alphabet
 * @param themes that the call has
 * @param reviewers who have a case, by id, in the reader's alphabet
 */
public record CaseListing(
        CaseQuery query,
        List<CaseLine> lines,
        int number,
        Money requested,
        Set<Integer> tied,
        Map<ApplicationStatus, Integer> statuses,
        Map<String, LocalizedText> counties,
        List<CallForm.Choice> themes,
        Map<UUID, String> reviewers)
        implements Serializable {

    /** Whether another application of the call has the same total. */
    public boolean isTied(CaseLine line) {
        return tied.contains(line.row().rank());
    }
}
