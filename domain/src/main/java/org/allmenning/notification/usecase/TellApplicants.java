package org.allmenning.notification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.allmenning.decision.DecisionApproved;
import org.allmenning.notification.Concern;
import org.allmenning.submission.ApplicationReturned;
import org.allmenning.submission.ApplicationSubmitted;

/** Tells whoever submitted: the receipt at once, that it was sent back, and later that a decision was made. */
@ApplicationScoped
class TellApplicants {

    private Post post;

    protected TellApplicants() {}

    @Inject
    TellApplicants(Post post) {
        this.post = post;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void receipt(@Observes ApplicationSubmitted submitted) {
        var receipt = submitted.receipt();
        post.send(
                submitted.submittedBy(),
                new Concern(submitted.authorityId(), receipt.applicationId()),
                submitted.language(),
                "mail.receipt",
                receipt.title(),
                receipt.number(),
                receipt.version(),
                receipt.submittedAt(),
                receipt.sha256(),
                Post.address("/my/receipt?submission=" + receipt.submissionId()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void returned(@Observes ApplicationReturned returned) {
        post.send(
                returned.submittedBy(),
                new Concern(returned.authorityId(), returned.applicationId()),
                returned.language(),
                "mail.returned",
                returned.title(),
                returned.due(),
                returned.comments(),
                Post.address("/my/application?id=" + returned.applicationId()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void decision(@Observes DecisionApproved approved) {
        post.send(
                approved.submittedBy(),
                new Concern(approved.authorityId(), approved.applicationId()),
                approved.language(),
                "mail.decision",
                approved.project(),
                Post.address("/my/decision?application=" + approved.applicationId()));
    }
}
