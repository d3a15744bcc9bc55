package org.allmenning.allocation;

import java.io.Serializable;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.assessment.CaseRow;
import org.allmenning.funding.CallOverview;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Money;

/**
 * The workbench of a call with one of its scenarios. Applications that the person is disqualified from are in none of its
 * rows and sums.
 *
 * @param scenarios those of the call that the person may read, in the order of their numbers
 * @param scenario the one that the rows show; null while there is none
 * @param left of the frame by the ledger, as if rows that the person does not see held nothing
 * @param leftByYear the same for each year, where the call divides its frame; otherwise empty
 * @param proposed the sum of the rows
 * @param complete whether no application is hidden from this person
 */
public record AllocationView(
        CallOverview call,
        List<Head> scenarios,
        Scenario scenario,
        Money frame,
        Money left,
        Map<Integer, Money> leftByYear,
        Money proposed,
        Money requested,
        List<Row> rows,
        boolean complete)
        implements Serializable {

    /** The most characters of a scenario’s name. */
    public static final int LONGEST_NAME = 80;

    /** The most characters of a scenario’s remark. */
    public static final int LONGEST_REMARK = 1_000;

    /** What the list of scenarios says of one. */
    public record Head(
            UUID id,
            int number,
            String name,
            String remark,
            boolean confirmed,
            boolean openToPanel,
            int awards,
            Money total)
            implements Serializable {}

    /**
     * The scenario of the rows.
     *
     * @param cutLine how many rows are above the line; null for none
     * @param step what amounts of applications are multiples of, unless they are the whole request
     * @param minimum what an application gets at least, or nothing; nothing for no such limit
     * @param undoable whether the acting person has a change that can be taken back
     */
    public record Scenario(
            UUID id,
            int number,
            String name,
            String remark,
            boolean confirmed,
            long revision,
            Integer cutLine,
            Money step,
            Money minimum,
            ZonedDateTime changedAt,
            String changedBy,
            boolean undoable)
            implements Serializable {}

    /** An application with its score, and what the scenario proposes for it. */
    public record Row(CaseRow applicationCase, BenchRow bench) implements Serializable {

        public UUID submissionId() {
            return applicationCase.submissionId();
        }

        public Money requested() {
            return applicationCase.requested();
        }

        public boolean continuing() {
            return bench.continuing();
        }

        public Money proposed() {
            return bench.proposed();
        }

        /** What it holds of the frame by what is confirmed, in this scenario or another. */
        public Money held() {
            return bench.held();
        }

        public List<Part> parts() {
            return bench.parts();
        }
    }

    /** A sub-project: what was asked and what is proposed, per year. */
    public record Part(int number, String title, AmountsPerYear requested, AmountsPerYear proposed)
            implements Serializable {}

    /** -1 while there is no scenario. */
    public long revision() {
        return scenario == null ? -1 : scenario.revision();
    }

    public boolean confirmed() {
        return scenario != null && scenario.confirmed();
    }

    /** Whether the panel may read the scenario. */
    public boolean openToPanel() {
        return scenario != null
                && scenarios.stream().anyMatch(one -> one.id().equals(scenario.id()) && one.openToPanel());
    }

    /** What this scenario leaves of the frame; negative if it is too much. */
    public Money remaining() {
        return confirmed() ? left : left.minus(proposed);
    }

    /** How many applications get something. */
    public int awards() {
        return (int) rows.stream().filter(row -> !row.proposed().isZero()).count();
    }

    /** The same without scores and names. */
    public BenchState state() {
        return new BenchState(
                scenario,
                call.currency(),
                call.years(),
                call.title().main(),
                frame,
                left,
                leftByYear,
                rows.stream().map(Row::bench).toList());
    }
}
