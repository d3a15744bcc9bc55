package org.allmenning.allocation;

import java.io.Serializable;
import java.util.List;
import org.allmenning.assessment.CaseRow;
import org.allmenning.funding.CallOverview;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Money;

/**
 * The workbench of a call.
 *
 * @param revision of the proposal; -1 while there is none
 * @param left of the frame by the ledger
 * @param proposed the sum of this proposal
 */
public record AllocationView(
        CallOverview call,
        long revision,
        boolean confirmed,
        Money frame,
        Money left,
        Money proposed,
        Money requested,
        List<Row> rows)
        implements Serializable {

    /** An application with its sub-projects. */
    public record Row(CaseRow applicationCase, Money proposed, List<Part> parts) implements Serializable {}

    /** A sub-project: what was asked and what is proposed, per year. */
    public record Part(int number, String title, AmountsPerYear requested, AmountsPerYear proposed)
            implements Serializable {}

    /** What this proposal leaves of the frame; negative if it is too much. */
    public Money remaining() {
        return confirmed ? left : left.minus(proposed);
    }
}
