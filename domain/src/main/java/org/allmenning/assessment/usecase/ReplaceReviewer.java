package org.allmenning.assessment.usecase;

import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.Review;
import org.allmenning.assessment.ReviewerBarred;
import org.allmenning.assessment.ReviewerHasCase;
import org.allmenning.assessment.ReviewerUnknown;
import org.allmenning.assessment.Reviews;
import org.allmenning.assessment.WhyMissing;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Deed;
import org.allmenning.submission.Submission;

/**
 * An officer closes a case to a reviewer who may not handle it, or lets another reviewer take it over. Either way the first
 * one's scores count no more, at once.
 */
@ApplicationScoped
public class ReplaceReviewer {

    /** Characters. */
    private static final int LONGEST_WHY = 2_000;

    private CaseAccess access;
    private Reviews reviews;
    private AssignReviewer assignReviewer;
    private Event<Deed> deeds;

    protected ReplaceReviewer() {}

    @Inject
    public ReplaceReviewer(CaseAccess access, Reviews reviews, AssignReviewer assignReviewer, Event<Deed> deeds) {
        this.access = access;
        this.reviews = reviews;
        this.assignReviewer = assignReviewer;
        this.deeds = deeds;
    }

    /**
     * The reviewer is disqualified from the whole application, in every version and whatever other roles the person has.
     *
     * @throws WhyMissing without a reason, or with one of more than 2,000 characters
     * @throws ReviewerUnknown unless the person was given the case
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void disqualify(UUID submissionId, UUID reviewerId, String why) {
        var submission = access.submission(submissionId);
        var reason = required(why);
        lock(submission, reviewerId).disqualify(reason);
        tell(submission, "reviewerDisqualified", Map.of("reviewer", reviewerId.toString(), "reason", reason));
    }

    /**
     * Gives the case of one reviewer to another.
     *
     * @throws WhyMissing without a reason, or with one of more than 2,000 characters
     * @throws ReviewerUnknown unless the first was given the case, and the other is a reviewer of the authority
     * @throws ReviewerHasCase if the other has it already
     * @throws ReviewerBarred if the other is disqualified from it
     * @throws org.allmenning.assessment.ReviewTakenOver if the first was replaced already
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public UUID substitute(UUID submissionId, UUID reviewerId, UUID substituteId, String why) {
        var submission = access.submission(submissionId);
        var reason = required(why);
        assignReviewer.lock(List.of(submissionId));
        var first = lock(submission, reviewerId);
        if (reviews.of(submissionId, substituteId).filter(Review::isInHand).isPresent()) {
            throw new ReviewerHasCase();
        }
        if (reviews.personsBarredFrom(submission.applicationId()).contains(substituteId)) {
            throw new ReviewerBarred();
        }
        first.replaceBy(substituteId);
        var review = assignReviewer.assign(submissionId, substituteId);
        tell(
                submission,
                "reviewerReplaced",
                Map.of("reviewer", reviewerId.toString(), "substitute", substituteId.toString(), "reason", reason));
        return review;
    }

    private Review lock(Submission submission, UUID reviewerId) {
        return reviews.getForChange(reviews.of(submission.id(), reviewerId)
                .orElseThrow(ReviewerUnknown::new)
                .id());
    }

    private static String required(String why) {
        var reason = why == null ? "" : why.replace("\r\n", "\n").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_WHY) {
            throw new WhyMissing();
        }
        return reason;
    }

    private void tell(Submission submission, String action, Map<String, String> details) {
        deeds.fire(new Deed(submission.applicationId(), submission.authorityId(), action, details));
    }
}
