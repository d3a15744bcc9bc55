package org.allmenning.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** The row check of an authority: its own calls and submissions, and none that the person is disqualified from. */
@ApplicationScoped
public class CaseAccess {

    private FundingCalls calls;
    private Submissions submissions;
    private Reviews reviews;
    private CurrentActor actor;

    protected CaseAccess() {}

    @Inject
    public CaseAccess(FundingCalls calls, Submissions submissions, Reviews reviews, CurrentActor actor) {
        this.calls = calls;
        this.submissions = submissions;
        this.reviews = reviews;
        this.actor = actor;
    }

    public FundingCall call(UUID callId) {
        var call = calls.get(callId);
        if (!actor.get().actsFor(call.authorityId())) {
            throw NothingHere.forThisPerson();
        }
        return call;
    }

    public Submission submission(UUID submissionId) {
        var submission = submissions.get(submissionId);
        if (!actor.get().actsFor(submission.authorityId()) || barred().contains(submission.applicationId())) {
            throw NothingHere.forThisPerson();
        }
        return submission;
    }

    /**
     * Several at once, each of them once, in the order of their numbers.
     *
     * @throws NothingHere if there is one that the person may not handle
     */
    public List<Submission> submissions(Collection<UUID> ids) {
        var found = submissions.byIds(Set.copyOf(ids));
        var barred = barred();
        for (var id : ids) {
            var submission = found.get(id);
            if (submission == null) {
                throw NothingHere.because(id);
            } else if (!actor.get().actsFor(submission.authorityId()) || barred.contains(submission.applicationId())) {
                throw NothingHere.forThisPerson();
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Submission::caseNumber))
                .toList();
    }

    /**
     * The review of the acting person, locked for a change.
     *
     * @throws NothingHere for the review of another person, and for who belongs to an applicant or is disqualified by another
     *     version of the application: that it was ever given is not told
     * @throws ReviewerIsDisqualified for who declared it, or was told so by an officer
     * @throws ReviewTakenOver for whose case it is no longer
     */
    public Review ownReview(UUID reviewId) {
        var review = own(reviewId);
        if (review.isDeclaredDisqualified()) {
            throw new ReviewerIsDisqualified();
        }
        if (barred().contains(review.applicationId())) {
            throw NothingHere.forThisPerson();
        }
        review.requireOwn();
        return review;
    }

    /** @throws NothingHere for the review of another person, and for whoever may not read the case yet or no more */
    public Review openReview(UUID reviewId) {
        var review = own(reviewId);
        if (review.impartiality() != Impartiality.IMPARTIAL
                || review.isReplaced()
                || barred().contains(review.applicationId())) {
            throw NothingHere.forThisPerson();
        }
        return review;
    }

    private Review own(UUID reviewId) {
        var review = reviews.getForChange(reviewId);
        if (!review.reviewerId().equals(actor.get().personId()) || !actor.get().actsFor(review.authorityId())) {
            throw NothingHere.forThisPerson();
        }
        return review;
    }

    /**
     * Refuses what decides on a whole call at once.
     *
     * @throws DisqualifiedInCall if the acting person is disqualified from one of these
     */
    public void requireNoneBarred(Collection<UUID> applications) {
        if (!Collections.disjoint(barred(), applications)) {
            throw new DisqualifiedInCall();
        }
    }

    /** The applications that the acting person is disqualified from: they are left out of whatever lists cases. */
    public Set<UUID> barred() {
        return reviews.applicationsBarredTo(actor.get().personId());
    }
}
