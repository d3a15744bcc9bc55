package org.allmenning.assessment;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.CallOverview.CriterionOverview;
import org.allmenning.shared.CanonicalJson;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Share;
import org.allmenning.submission.Receipt;

/**
 * The ranking of a call as it is, beside what it would be with other weights of the criteria. Nothing in it is in force.
 *
 * @param weights in the order of the call
 * @param rows in the order of the other ranking, those without a total last
 * @param state whether the weights can be changed
 */
public record WeightsView(CallOverview call, List<Weight> weights, List<Row> rows, State state)
        implements Serializable {

    /** Why the weights can be changed here, or cannot. */
    public enum State {
        /** The deadline has passed, and no money is given by the ranking yet. */
        OPEN,
        /** The call is not published, or has no deadline: the weights are changed with the rules. */
        NOT_OPEN,
        /** Applications come in: the weights are changed with the rules. */
        APPLYING,
        /** A scenario is confirmed. */
        GIVEN
    }

    /** What a criterion weighs, and what it would weigh. */
    public record Weight(CriterionOverview criterion, Share before, Share after) implements Serializable {
        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    /**
     * A place in a ranking.
     *
     * @param rank from 1; equal totals share it; 0 without a total
     * @param tied whether another has the same total
     * @param total null while a criterion has neither scores nor a consensus
     */
    public record Place(int rank, boolean tied, WeightedTotal total) implements Serializable {}

    /** An application in both rankings. */
    public record Row(
            UUID submissionId, Receipt receipt, LocalizedText lead, LocalizedText county, Place before, Place after)
            implements Serializable {

        /** By how many places it rises; below zero for how many it falls. */
        public int rise() {
            return before.rank() - after.rank();
        }
    }

    public WeightsView {
        weights = List.copyOf(weights);
        rows = List.copyOf(rows);
    }

    /** Whether other weights are shown than those in force. */
    public boolean isChanged() {
        return weights.stream().anyMatch(Weight::isChanged);
    }

    public long rising() {
        return rows.stream().filter(row -> row.rise() > 0).count();
    }

    public long falling() {
        return rows.stream().filter(row -> row.rise() < 0).count();
    }

    public long staying() {
        return rows.size() - rising() - falling();
    }

    /** Stands for everything that is shown: another weight, score or application makes it another. Lower-case hexadecimal. */
    public String effect() {
        var text = new StringBuilder();
        weights.forEach(one -> text.append(one.criterion().code())
                .append(' ')
                .append(one.before().basisPoints())
                .append(' ')
                .append(one.after().basisPoints())
                .append('\n'));
        rows.forEach(row -> text.append(row.submissionId())
                .append(' ')
                .append(written(row.before()))
                .append(' ')
                .append(written(row.after()))
                .append('\n'));
        return CanonicalJson.sha256(text.toString());
    }

    private static String written(Place place) {
        return place.rank() + " " + (place.total() == null ? "–" : place.total().exact());
    }
}
