package org.allmenning.correspondence.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.correspondence.MessageDesk;
import org.allmenning.correspondence.MessageView;
import org.allmenning.shared.AllowedFor;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.Submissions;

/** Lead and partners read the messages of their application, and the lead writes to the authority. */
@ApplicationScoped
public class WriteToAuthority {

    private ApplicationAccess access;
    private MessageDesk desk;
    private Submissions submissions;

    protected WriteToAuthority() {}

    @Inject
    public WriteToAuthority(ApplicationAccess access, MessageDesk desk, Submissions submissions) {
        this.access = access;
        this.desk = desk;
        this.submissions = submissions;
    }

    /** All messages, oldest first; none before the first version was submitted. */
    @Transactional
    @AllowedFor(APPLICANT)
    public MessageView view(UUID applicationId) {
        var application = access.forReading(applicationId);
        var answerable = access.leads(application)
                && application.status().isVisibleToAuthority()
                && (application.status() != ApplicationStatus.WITHDRAWN
                        || !submissions.of(application.id()).isEmpty());
        return desk.view(application.id(), application.callId(), Optional.of(Instant.MAX), answerable);
    }

    /**
     * Writes to the authority, which is told by e-mail.
     *
     * @param key the same key twice is the same message
     * @return the message
     * @throws org.allmenning.application.LeadOnly for a partner
     * @throws org.allmenning.correspondence.NothingToAnswer before the first version was submitted
     * @throws org.allmenning.correspondence.MessageUnusable for an empty text or one of more than 5,000 characters
     * @throws org.allmenning.correspondence.MessageSentAlready for another text with the same key
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public UUID write(UUID applicationId, IdempotencyKey key, String text) {
        var application = access.forReading(applicationId);
        access.requireLead(application);
        return desk.send(MessageDesk.newest(submissions.of(applicationId)), key, text);
    }
}
