package org.allmenning.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.allmenning.application.CaseStatuses;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.CallOverview.CriterionOverview;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.organisation.Persons;
import org.allmenning.submission.Submission;

/** Lays out a case for the panel. What is not handed in stays with its reviewer. */
@ApplicationScoped
public class PanelDesk {

    private Reviews reviews;
    private FundingCalls calls;
    private CallBoard board;
    private CaseStatuses statuses;
    private Persons persons;

    protected PanelDesk() {}

    @Inject
    public PanelDesk(Reviews reviews, FundingCalls calls, CallBoard board, CaseStatuses statuses, Persons persons) {
        this.reviews = reviews;
        this.calls = calls;
        this.board = board;
        this.statuses = statuses;
        this.persons = persons;
    }

    public PanelView of(Submission submission) {
        var call = calls.get(submission.callId());
        var overview = board.overview(call);
        var all = reviews.ofCall(call.id());
        var theirs = all.stream()
                .filter(review -> review.submissionId().equals(submission.id()) && !review.isReplaced())
                .toList();
        var panel = reviews.panelOf(submission.id());
        var agreed = panel.map(Panel::scores).orElse(List.of());
        var status = statuses.of(submission.applicationId());
        return new PanelView(
                submission.id(),
                overview,
                submission.receipt(call),
                status,
                seats(theirs, all, call),
                overview.criteria().stream()
                        .map(criterion -> line(criterion, theirs, agreed, call))
                        .toList(),
                CaseList.total(theirs, agreed, call),
                panel.map(Panel::minutes).orElse(""),
                panel.map(Panel::changedAt).orElse(null),
                PanelClosed.isOpenIn(status));
    }

    private List<PanelView.Seat> seats(List<Review> theirs, List<Review> all, FundingCall call) {
        var names = persons.byIds(theirs.stream().map(Review::reviewerId).collect(Collectors.toSet()));
        return theirs.stream()
                .map(review -> new PanelView.Seat(
                        review.reviewerId(),
                        names.get(review.reviewerId()).displayName().orElse(""),
                        review.impartiality(),
                        review.isHandedIn(),
                        review.handedInTotal(call).orElse(null),
                        Severity.of(review.reviewerId(), all, call)))
                .toList();
    }

    private static PanelView.Line line(
            CriterionOverview criterion, List<Review> theirs, List<Consensus> agreed, FundingCall call) {
        var given = theirs.stream()
                .map(review -> given(review, criterion.code(), call)
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

    private static Optional<ScoreEntry> given(Review review, String criterion, FundingCall call) {
        return review.handedInTotal(call).isEmpty()
                ? Optional.empty()
                : review.scores().stream()
                        .filter(score -> score.criterion().equals(criterion))
                        .map(score -> new ScoreEntry(criterion, score.points(), score.reason()))
                        .findFirst();
    }
}
