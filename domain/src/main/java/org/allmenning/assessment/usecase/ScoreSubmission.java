package org.allmenning.assessment.usecase;

import static org.allmenning.shared.Role.REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.Impartiality;
import org.allmenning.assessment.RankingUse;
import org.allmenning.assessment.Review;
import org.allmenning.assessment.ReviewView;
import org.allmenning.assessment.Reviews;
import org.allmenning.assessment.ScoreEntry;
import org.allmenning.assessment.ScoringOver;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Download;
import org.allmenning.submission.Submission;
import org.allmenning.submission.SubmissionReading;
import org.allmenning.submission.Submissions;

/** A reviewer reads the cases assigned, scores them and hands the scores in. */
@ApplicationScoped
public class ScoreSubmission {

    private CaseAccess access;
    private Reviews reviews;
    private Submissions submissions;
    private SubmissionReading reading;
    private CaseStatuses statuses;
    private FundingCalls calls;
    private RankingUse use;
    private CallBoard board;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected ScoreSubmission() {}

    @Inject
    public ScoreSubmission(
            CaseAccess access,
            Reviews reviews,
            Submissions submissions,
            SubmissionReading reading,
            CaseStatuses statuses,
            FundingCalls calls,
            RankingUse use,
            CallBoard board,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.reviews = reviews;
        this.submissions = submissions;
        this.reading = reading;
        this.statuses = statuses;
        this.calls = calls;
        this.use = use;
        this.board = board;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /** The cases of the acting reviewer, without those that the reviewer is disqualified from. */
    @Transactional
    @AllowedFor(REVIEWER)
    public List<ReviewView> mine() {
        var own = own();
        var places = own.stream().map(Review::id).toList();
        var theirCalls = calls.byIds(own.stream().map(Review::callId).collect(Collectors.toSet()));
        var theirSubmissions =
                submissions.byIds(own.stream().map(Review::submissionId).collect(Collectors.toSet()));
        var overviews = new HashMap<UUID, org.allmenning.funding.CallOverview>();
        board.overviews(theirCalls.values()).forEach(overview -> overviews.put(overview.id(), overview));
        return own.stream()
                .map(review -> view(
                        review,
                        theirSubmissions.get(review.submissionId()),
                        theirCalls.get(review.callId()),
                        overviews.get(review.callId()),
                        places))
                .toList();
    }

    /** In the order in which they were given; without those that the reviewer handles no more. */
    private List<Review> own() {
        var barred = access.barred();
        return reviews.ofReviewer(actor.get().personId(), actor.get().organisationId()).stream()
                .filter(review -> review.isInHand() && !barred.contains(review.applicationId()))
                .toList();
    }

    /**
     * One case beside its criteria; the submission itself only after impartiality is declared.
     *
     * @throws org.allmenning.assessment.ReviewerIsDisqualified which says why, and nothing of the case
     */
    @Transactional
    @AllowedFor(REVIEWER)
    public ReviewView view(UUID reviewId) {
        var review = access.ownReview(reviewId);
        var call = calls.get(review.callId());
        return view(
                review,
                submissions.get(review.submissionId()),
                call,
                board.overview(call),
                own().stream().map(Review::id).toList());
    }

    /**
     * A file of the case, with what is in it.
     *
     * @throws org.allmenning.shared.NothingHere until impartiality is declared, and for whose case it is no longer
     */
    @Transactional
    @AllowedFor(REVIEWER)
    public Download attachment(UUID reviewId, UUID attachmentId) {
        var review = access.openReview(reviewId);
        return reading.file(submissions.get(review.submissionId()), attachmentId);
    }

    /**
     * Keeps scores without handing them in; points without a reason and a reason without points are kept too.
     *
     * @throws org.allmenning.assessment.ScoresUnusable where points are outside the scale
     * @throws ScoringOver once the case is decided, withdrawn or sent in anew
     * @throws org.allmenning.assessment.ScoresInUse once money was given by the ranking of the call
     * @throws org.allmenning.assessment.ReviewerIsDisqualified for a reviewer who became disqualified meanwhile
     */
    @Transactional
    @AllowedFor(REVIEWER)
    public void save(UUID reviewId, Collection<ScoreEntry> scores) {
        score(reviewId, scores);
    }

    /**
     * Keeps the scores and hands them in; afterwards they are the case's and no longer changed.
     *
     * @throws org.allmenning.assessment.ScoresUnusable naming every criterion that lacks something
     * @throws ScoringOver once the case is decided, withdrawn or sent in anew
     * @throws org.allmenning.assessment.ScoresInUse once money was given by the ranking of the call
     */
    @Transactional
    @AllowedFor(REVIEWER)
    public void handIn(UUID reviewId, Collection<ScoreEntry> scores) {
        var review = score(reviewId, scores);
        var call = calls.get(review.callId());
        review.handIn(call, clock.now());
        deeds.fire(new Deed(
                review.applicationId(),
                review.authorityId(),
                "scoresHandedIn",
                Map.of("total", review.total(call).orElseThrow().rounded().toPlainString())));
    }

    private Review score(UUID reviewId, Collection<ScoreEntry> scores) {
        var review = access.ownReview(reviewId);
        var call = calls.get(review.callId());
        call.requireScoringOpenAt(clock.now());
        var scored = submissions.get(review.submissionId());
        ScoringOver.refuseOlder(scored, submissions.of(scored.applicationId()).get(0));
        ScoringOver.refuse(statuses.of(review.applicationId()));
        use.requireRankingUnused(review.callId());
        review.score(scores, call, clock.now());
        return review;
    }

    private static ReviewView view(
            Review review,
            Submission submission,
            FundingCall call,
            org.allmenning.funding.CallOverview overview,
            List<UUID> own) {
        var application = submission.application();
        return new ReviewView(
                review.id(),
                overview,
                submission.receipt(call),
                application.participants(),
                review.impartiality(),
                review.isHandedIn(),
                review.scores().stream()
                        .map(score -> new ScoreEntry(score.criterion(), score.points(), score.reason()))
                        .toList(),
                review.draftSavedAt(),
                review.soFar(call),
                review.total(call).orElse(null),
                review.impartiality() == Impartiality.IMPARTIAL ? application : null,
                ReviewView.Place.of(review.id(), own));
    }
}
