package org.allmenning.notification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.allmenning.correspondence.MessageWritten;
import org.allmenning.decision.AwardDeclined;
import org.allmenning.decision.DecisionToChange;
import org.allmenning.notification.Concern;
import org.allmenning.organisation.Memberships;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Role;
import org.allmenning.submission.Disqualifications;

/**
 * Tells the case officers of an authority what the applicants answered, and whoever prepared a decision that it came back; but
 * nobody of a case from which the person is disqualified.
 */
@ApplicationScoped
class TellOfficers {

    private Post post;
    private Memberships memberships;
    private Disqualifications disqualifications;

    protected TellOfficers() {}

    @Inject
    TellOfficers(Post post, Memberships memberships, Disqualifications disqualifications) {
        this.post = post;
        this.memberships = memberships;
        this.disqualifications = disqualifications;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void declined(@Observes AwardDeclined declined) {
        var barred = disqualifications.personsBarredFrom(declined.applicationId());
        var reason = declined.reason().isEmpty() ? new Messages.Key("mail.declined.noReason") : declined.reason();
        memberships.holders(declined.authorityId(), Role.CASE_OFFICER).stream()
                .filter(officer -> !barred.contains(officer))
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

    /** To the officers who wrote in the case; to all of the authority while none did, or none is left. */
    @Transactional(Transactional.TxType.MANDATORY)
    void message(@Observes MessageWritten message) {
        if (message.fromAuthority()) {
            return;
        }
        var barred = disqualifications.personsBarredFrom(message.applicationId());
        var officers = memberships.holders(message.authorityId(), Role.CASE_OFFICER).stream()
                .filter(officer -> !barred.contains(officer))
                .toList();
        var writers = officers.stream().filter(message.writers()::contains).toList();
        (writers.isEmpty() ? officers : writers)
                .forEach(officer -> post.send(
                        officer,
                        new Concern(message.authorityId(), message.applicationId()),
                        Language.NB,
                        "mail.messageToAuthority",
                        message.title(),
                        message.number(),
                        Post.address("/admin/application?submission=" + message.submissionId())));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void sentBack(@Observes DecisionToChange toChange) {
        if (disqualifications.personsBarredFrom(toChange.applicationId()).contains(toChange.preparedBy())) {
            return;
        }
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
