package org.allmenning.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.CallOverview.CriterionOverview;
import org.allmenning.submission.Receipt;

/**
 * A case as the panel sees it: what the reviewers handed in, how far they lie apart, and what was agreed.
 *
 * @param lines one per criterion, in the order of the call
 * @param total of the case: per criterion what was agreed, else the reviewers' mean; null while a criterion has neither
 * @param minutes what the panel said
 * @param savedAt when the panel's part was last changed; null before
 * @param open whether it can be changed
 * @param seen which state of the panel this is; who sets points names it
 * @param draft what the reader typed and did not set yet; null without
 */
public record PanelView(
        UUID submissionId,
        CallOverview call,
        Receipt receipt,
        ApplicationStatus status,
        List<Seat> seats,
        List<Line> lines,
        WeightedTotal total,
        String minutes,
        Instant savedAt,
        boolean open,
        long seen,
        Draft draft)
        implements Serializable {

    /** The place of the minutes in a refusal. */
    public static final String MINUTES = "minutes";

    /**
     * What one person typed and did not set yet, as it was typed.
     *
     * @param seen the state of the panel that it was typed beside
     */
    public record Draft(List<ConsensusEntry> entries, String minutes, Instant keptAt, long seen)
            implements Serializable {

        /** Empty where nothing was typed about the criterion. */
        public ConsensusEntry of(String criterion) {
            return entries.stream()
                    .filter(entry -> entry.criterion().equals(criterion))
                    .findFirst()
                    .orElseGet(() -> new ConsensusEntry(criterion, "", ""));
        }
    }

    /**
     * A reviewer of the case.
     *
     * @param total of what the reviewer handed in; null before
     * @param severity against the others on the same applications of the call
     */
    public record Seat(
            UUID reviewerId,
            String reviewer,
            Impartiality impartiality,
            boolean handedIn,
            WeightedTotal total,
            Severity severity)
            implements Serializable {}

    /**
     * A criterion with what was handed in about it.
     *
     * @param given one per seat, in the same order; points null where nothing is handed in
     * @param lowest points handed in; null without any
     * @param mean of the points handed in, rounded half up to one decimal; null without any
     * @param agreed what the panel agreed on, as it is typed; empty where it did not
     * @param agreedHalves twice the points agreed on; null where there are none
     */
    public record Line(
            CriterionOverview criterion,
            List<ScoreEntry> given,
            Integer lowest,
            Integer highest,
            BigDecimal mean,
            ConsensusEntry agreed,
            Integer agreedHalves)
            implements Serializable {}
}
