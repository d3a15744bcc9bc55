package org.allmenning.notification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.allmenning.assessment.ReviewerReminded;
import org.allmenning.notification.Concern;
import org.allmenning.shared.Language;

/** Reminds reviewers of what they have not handed in. */
@ApplicationScoped
class TellReviewers {

    private Post post;

    protected TellReviewers() {}

    @Inject
    TellReviewers(Post post) {
        this.post = post;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remind(@Observes ReviewerReminded reminded) {
        post.send(
                reminded.reviewerId(),
                new Concern(reminded.authorityId(), null),
                Language.NB,
                "mail.reviews",
                reminded.call(),
                reminded.open(),
                Post.address("/admin/reviews"));
    }
}
