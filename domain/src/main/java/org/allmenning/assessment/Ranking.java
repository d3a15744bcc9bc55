package org.allmenning.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.funding.FundingCall;
import org.allmenning.submission.NewestVersion;

/** How the applications of a call rank, for whoever knows already what they say: their documents are not read. */
@ApplicationScoped
public class Ranking {

    private Reviews reviews;

    protected Ranking() {}

    @Inject
    public Ranking(Reviews reviews) {
        this.reviews = reviews;
    }

    /** @param rank from 1; equal totals share a rank; 0 without a total */
    public record Ranked<T>(T one, int rank) {}

    /**
     * Best total first, those without a total last in the order in which they came.
     *
     * @param newest in the order of their case numbers; what the person may not handle is not among them
     */
    public List<Ranked<UUID>> of(FundingCall call, List<NewestVersion> newest) {
        var handedIn = reviews.handedInOfCall(call.id());
        var agreed =
                reviews.panelsOfCall(call.id()).stream().collect(Collectors.toMap(Panel::submissionId, Panel::scores));
        record Total(UUID submissionId, WeightedTotal total) {}
        var totals = newest.stream()
                .map(NewestVersion::submissionId)
                .map(id -> new Total(
                        id,
                        CaseList.ofScores(
                                handedIn.getOrDefault(id, List.of()),
                                agreed.getOrDefault(id, List.of()),
                                call,
                                call.criteria())))
                .toList();
        return best(totals, Total::total).stream()
                .map(one -> new Ranked<>(one.one().submissionId(), one.rank()))
                .toList();
    }

    /** @param total of one of them; null for none */
    static <T> List<Ranked<T>> best(List<T> unsorted, Function<T, WeightedTotal> total) {
        var best = unsorted.stream()
                .sorted(Comparator.comparing(total, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        var ranked = new ArrayList<Ranked<T>>();
        for (int i = 0; i < best.size(); i++) {
            var one = total.apply(best.get(i));
            int rank = 0;
            if (one != null) {
                var tied = i > 0 && one.equals(total.apply(best.get(i - 1)));
                rank = tied ? ranked.get(i - 1).rank() : i + 1;
            }
            ranked.add(new Ranked<>(best.get(i), rank));
        }
        return ranked;
    }
}
