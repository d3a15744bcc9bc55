package org.allmenning.notification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.allmenning.decision.AwardDeclined;
import org.allmenning.decision.DecisionToChange;
import org.allmenning.notification.Concern;
import org.allmenning.organisation.Memberships;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Role;

/** Tells the case officers of an authority what the applicants answered, and whoever prepared a decision that it came back. */
@ApplicationScoped
class TellOfficers {

    private Post post;
    private Memberships memberships;

    protected TellOfficers() {}

    @Inject
    TellOfficers(Post post, Memberships memberships) {
        this.post = post;
        this.memberships = memberships;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void declined(@Observes AwardDeclined declined) {
        var reason = declined.reason().isEmpty() ? new Messages.Key("mail.declined.noReason") : declined.reason();
        memberships
                .holders(declined.authorityId(), Role.CASE_OFFICER)
                .forEach(officer -> post.send(
                        officer,
                        new Concern(declined.authorityId(), declined.applicationId()),
                        Language.NB,
                        "mail.declined",
                        declined.project(),
                        declined.amount(),
                        reason,
                        Post.address("/admin/decisions?call=" + declined.callId())));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void sentBack(@Observes DecisionToChange toChange) {
        post.send(
                toChange.preparedBy(),
                new Concern(toChange.authorityId(), toChange.applicationId()),
                Language.NB,
                "mail.sentBack",
                toChange.project(),
                toChange.comments(),
                Post.address("/admin/terms?decision=" + toChange.decisionId()));
    }
}
