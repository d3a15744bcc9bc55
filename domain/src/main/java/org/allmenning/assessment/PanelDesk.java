package org.allmenning.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.CaseStatuses;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.CallOverview.CriterionOverview;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.organisation.Person;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.CurrentActor;
import org.allmenning.submission.Submission;

/** Lays out a case for the panel. What is not handed in stays with its reviewer. */
@ApplicationScoped
public class PanelDesk {

    private Reviews reviews;
    private FundingCalls calls;
    private CallBoard board;
    private CaseStatuses statuses;
    private Persons persons;
    private RankingUse use;
    private CurrentActor actor;

    protected PanelDesk() {}

    @Inject
    public PanelDesk(
            Reviews reviews,
            FundingCalls calls,
            CallBoard board,
            CaseStatuses statuses,
            Persons persons,
            RankingUse use,
            CurrentActor actor) {
        this.reviews = reviews;
        this.calls = calls;
        this.board = board;
        this.statuses = statuses;
        this.persons = persons;
        this.use = use;
        this.actor = actor;
    }

    public PanelView of(Submission submission) {
        var call = calls.get(submission.callId());
        var overview = board.overview(call);
        var all = reviews.ofCall(call.id());
        var standings = reviews.standings(call.id());
        var found = all.stream()
                .filter(review -> review.submissionId().equals(submission.id()))
                .filter(review -> !review.isReplaced() || standings.counts(review))
                .toList();
        var people = persons.byIds(found.stream().map(Review::reviewerId).collect(Collectors.toSet()));
        var theirs = found.stream()
                .sorted(Comparator.comparing(review -> name(people, review)))
                .toList();
        var panel = reviews.panelOf(submission.id());
        var agreed = panel.map(Panel::scores).orElse(List.of());
        var status = statuses.of(submission.applicationId());
        return new PanelView(
                submission.id(),
                overview,
                submission.receipt(call),
                status,
                seats(theirs, people, all, standings, call),
                overview.criteria().stream()
                        .map(criterion -> line(criterion, theirs, agreed, standings))
                        .toList(),
                CaseList.total(standings.counting(theirs), agreed, call),
                panel.map(Panel::minutes).orElse(""),
                panel.map(Panel::changedAt).orElse(null),
                PanelClosed.isOpenIn(status) && !use.isRankingUsed(call.id()),
                panel.map(Panel::seen).orElse(0L),
                reviews.panelDraft(submission.id(), actor.get().personId())
                        .map(PanelDraft::view)
                        .orElse(null));
    }

    private static String name(Map<UUID, Person> people, Review review) {
        return people.get(review.reviewerId()).displayName().orElse("");
    }

    private static List<PanelView.Seat> seats(
            List<Review> theirs,
            Map<UUID, Person> people,
            List<Review> all,
            ReviewStandings standings,
            FundingCall call) {
        var counting = standings.counting(all);
        return theirs.stream()
                .map(review -> new PanelView.Seat(
                        review.reviewerId(),
                        name(people, review),
                        standings.impartiality(review),
                        standings.isHandedIn(review),
                        standings.counts(review) ? review.total(call).orElse(null) : null,
                        Severity.of(review.reviewerId(), counting, call)))
                .toList();
    }

    private static PanelView.Line line(
            CriterionOverview criterion, List<Review> theirs, List<Consensus> agreed, ReviewStandings standings) {
        var given = theirs.stream()
                .map(review -> given(review, criterion.code(), standings)
                        .orElseGet(() -> new ScoreEntry(criterion.code(), null, "")))
                .toList();
        var points = given.stream()
                .filter(entry -> entry.points() != null)
                .mapToInt(ScoreEntry::points)
                .summaryStatistics();
        var consensus = agreed.stream()
                .filter(one -> one.criterion().equals(criterion.code()))
                .findFirst();
        var none = points.getCount() == 0;
        return new PanelView.Line(
                criterion,
                given,
                none ? null : (Integer) points.getMin(),
                none ? null : (Integer) points.getMax(),
                none
                        ? null
                        : BigDecimal.valueOf(points.getSum())
                                .divide(BigDecimal.valueOf(points.getCount()), 1, RoundingMode.HALF_UP),
                consensus.map(ConsensusEntry::of).orElseGet(() -> new ConsensusEntry(criterion.code(), "", "")),
                consensus.map(Consensus::halfPoints).orElse(null));
    }

    private static Optional<ScoreEntry> given(Review review, String criterion, ReviewStandings standings) {
        return !standings.counts(review)
                ? Optional.empty()
                : review.scores().stream()
                        .filter(score -> score.criterion().equals(criterion))
                        .map(score -> new ScoreEntry(criterion, score.points(), score.reason()))
                        .findFirst();
    }
}
