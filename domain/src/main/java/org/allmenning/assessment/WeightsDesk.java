package org.allmenning.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.assessment.WeightsView.Place;
import org.allmenning.assessment.WeightsView.Row;
import org.allmenning.assessment.WeightsView.State;
import org.allmenning.assessment.WeightsView.Weight;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.Criterion;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Share;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** Ranks the applications of a call twice: as the criteria weigh, and as they would. What the person may not handle is left out. */
@ApplicationScoped
public class WeightsDesk {

    private Submissions submissions;
    private Reviews reviews;
    private CaseAccess access;
    private CallBoard board;
    private RankingUse use;
    private DeadlineClock clock;

    protected WeightsDesk() {}

    @Inject
    public WeightsDesk(
            Submissions submissions,
            Reviews reviews,
            CaseAccess access,
            CallBoard board,
            RankingUse use,
            DeadlineClock clock) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.access = access;
        this.board = board;
        this.use = use;
        this.clock = clock;
    }

    /** @param weights by the code of the criterion; those without one keep theirs */
    public WeightsView of(FundingCall call, Map<String, Share> weights) {
        var barred = access.barred();
        var cases = submissions.newestOfCall(call.id()).stream()
                .filter(submission -> !barred.contains(submission.applicationId()))
                .toList();
        var after = call.weighedBy(weights);
        var scored = reviews.ofCall(call.id()).stream().collect(Collectors.groupingBy(Review::submissionId));
        var agreed =
                reviews.panelsOfCall(call.id()).stream().collect(Collectors.toMap(Panel::submissionId, Panel::scores));
        var placesBefore = places(totals(call, call.criteria(), cases, scored, agreed));
        var placesAfter = places(totals(call, after, cases, scored, agreed));
        var overview = board.overview(call);
        var weighed = new ArrayList<Weight>();
        for (int i = 0; i < after.size(); i++) {
            weighed.add(new Weight(
                    overview.criteria().get(i),
                    call.criteria().get(i).weight(),
                    after.get(i).weight()));
        }
        return new WeightsView(
                overview,
                weighed,
                cases.stream()
                        .map(one -> row(one, call, placesBefore.get(one.id()), placesAfter.get(one.id())))
                        .sorted(Comparator.comparingInt(row -> row.after().rank() == 0
                                ? Integer.MAX_VALUE
                                : row.after().rank()))
                        .toList(),
                state(call));
    }

    private State state(FundingCall call) {
        if (!call.isPublished() || call.deadline().isEmpty()) {
            return State.NOT_OPEN;
        } else if (!call.isOverAt(clock.now())) {
            return State.APPLYING;
        }
        return use.isRankingUsed(call.id()) ? State.GIVEN : State.OPEN;
    }

    private static Row row(Submission submission, FundingCall call, Place before, Place after) {
        var lead = submission.application().lead();
        return new Row(submission.id(), submission.receipt(call), lead.name(), lead.countyName(), before, after);
    }

    private static Map<UUID, WeightedTotal> totals(
            FundingCall call,
            List<Criterion> criteria,
            List<Submission> cases,
            Map<UUID, List<Review>> scored,
            Map<UUID, List<Consensus>> agreed) {
        var totals = new HashMap<UUID, WeightedTotal>();
        for (var one : cases) {
            totals.put(
                    one.id(),
                    CaseList.total(
                            scored.getOrDefault(one.id(), List.of()),
                            agreed.getOrDefault(one.id(), List.of()),
                            call,
                            criteria));
        }
        return totals;
    }

    /** Best total first; as many places are left out after equals as there are of them. */
    static Map<UUID, Place> places(Map<UUID, WeightedTotal> totals) {
        var places = new HashMap<UUID, Place>();
        totals.forEach((id, total) -> places.put(id, place(total, totals)));
        return places;
    }

    private static Place place(WeightedTotal total, Map<UUID, WeightedTotal> all) {
        if (total == null) {
            return new Place(0, false, null);
        }
        int better = 0;
        int equal = 0;
        for (var other : all.values()) {
            int order = other == null ? -1 : other.compareTo(total);
            better += order > 0 ? 1 : 0;
            equal += order == 0 ? 1 : 0;
        }
        return new Place(better + 1, equal > 1, total);
    }
}
