package org.allmenning.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmenning.funding.CallOverview;
import org.allmenning.submission.Receipt;
import org.allmenning.submission.SubmittedApplication;

/**
 * A review as its reviewer sees it. Until impartiality is declared only the names of those who take part are shown:
 * {@code application} is null.
 *
 * @param scores what the draft holds, or what was handed in; points or reason may be missing in a draft
 * @param draftSavedAt when the draft was last kept; null before
 * @param soFar what the draft comes to over the criteria that have points
 * @param total of these scores; null while a criterion lacks its points
 */
public record ReviewView(
        UUID id,
        CallOverview call,
        Receipt receipt,
        List<SubmittedApplication.Party> participants,
        Impartiality impartiality,
        boolean handedIn,
        List<ScoreEntry> scores,
        Instant draftSavedAt,
        TotalSoFar soFar,
        WeightedTotal total,
        SubmittedApplication application,
        Place place)
        implements Serializable {

    /**
     * Where the review stands among those that the reviewer has.
     *
     * @param number from 1
     * @param previous null for the first
     * @param next null for the last
     */
    public record Place(int number, int of, UUID previous, UUID next) implements Serializable {

        public static Place of(UUID review, List<UUID> own) {
            var at = own.indexOf(review);
            return new Place(
                    at + 1, own.size(), at > 0 ? own.get(at - 1) : null, at + 1 < own.size() ? own.get(at + 1) : null);
        }
    }
}
