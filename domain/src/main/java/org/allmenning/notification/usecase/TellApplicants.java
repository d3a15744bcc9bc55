package org.allmenning.notification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.allmenning.correspondence.MessageWritten;
import org.allmenning.letter.LettersIssued;
import org.allmenning.letter.LettersIssued.Issued;
import org.allmenning.notification.Concern;
import org.allmenning.organisation.Memberships;
import org.allmenning.shared.Role;
import org.allmenning.submission.ApplicationReturned;
import org.allmenning.submission.ApplicationSubmitted;

/** Tells whoever submitted: the receipt at once, that it was sent back, and, with the partners, that there is a letter. */
@ApplicationScoped
class TellApplicants {

    private Post post;
    private Memberships memberships;

    protected TellApplicants() {}

    @Inject
    TellApplicants(Post post, Memberships memberships) {
        this.post = post;
        this.memberships = memberships;
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

    /** Once to everybody: whoever submitted, and those who may accept or answer for the lead and the partners. */
    @Transactional(Transactional.TxType.MANDATORY)
    void letters(@Observes LettersIssued issued) {
        var answering = new HashMap<UUID, List<UUID>>();
        for (var letter : issued.letters()) {
            var readers = new LinkedHashSet<>(List.of(letter.submittedBy()));
            letter.organisations()
                    .forEach(organisation -> readers.addAll(answering.computeIfAbsent(
                            organisation, id -> memberships.holders(id, Role.LEAD_APPLICANT))));
            readers.forEach(reader -> tell(reader, letter));
        }
    }

    /** To those who are told of a decision; what was written is read in the portal. */
    @Transactional(Transactional.TxType.MANDATORY)
    void message(@Observes MessageWritten message) {
        if (!message.fromAuthority()) {
            return;
        }
        var readers = new LinkedHashSet<>(List.of(message.submittedBy()));
        message.participants()
                .forEach(organisation -> readers.addAll(memberships.holders(organisation, Role.LEAD_APPLICANT)));
        readers.forEach(reader -> post.send(
                reader,
                new Concern(message.authorityId(), message.applicationId()),
                message.language(),
                "mail.messageToApplicants",
                message.title(),
                message.number(),
                Post.address("/my/application?id=" + message.applicationId())));
    }

    private void tell(UUID reader, Issued letter) {
        post.send(
                reader,
                new Concern(letter.authorityId(), letter.applicationId()),
                letter.language(),
                "mail.decision",
                letter.project(),
                Post.address("/my/decision?application=" + letter.applicationId()),
                letter.number());
    }
}
