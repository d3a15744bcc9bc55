package org.allmenning.correspondence.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.correspondence.CaseMessages;
import org.allmenning.correspondence.MessageDesk;
import org.allmenning.correspondence.MessageView;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.Role;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** The authority reads what the applicants of a case wrote, and its officers write to them. */
@ApplicationScoped
public class WriteToApplicants {

    private CaseAccess access;
    private CaseMessages messages;
    private MessageDesk desk;
    private Submissions submissions;
    private CurrentActor actor;

    protected WriteToApplicants() {}

    @Inject
    public WriteToApplicants(
            CaseAccess access, CaseMessages messages, MessageDesk desk, Submissions submissions, CurrentActor actor) {
        this.access = access;
        this.messages = messages;
        this.desk = desk;
        this.submissions = submissions;
        this.actor = actor;
    }

    /** All messages of a case, whichever version of it is looked at. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public MessageView view(UUID submissionId) {
        var submission = access.submission(submissionId);
        return desk.view(
                submission.applicationId(),
                submission.callId(),
                messages.readUntil(submission.applicationId()),
                actor.get().holds(Role.CASE_OFFICER));
    }

    /**
     * Writes to lead and partners. It is announced to them by e-mail, and what was in sight counts as read; what came since
     * does not.
     *
     * @param key the same key twice is the same message
     * @param messageId the newest message that was in sight; empty where there was none
     * @return the message
     * @throws org.allmenning.correspondence.MessageUnusable for an empty text or one of more than 5,000 characters
     * @throws org.allmenning.correspondence.MessageSentAlready for another text with the same key
     * @throws NothingHere where the newest in sight is no message of the case
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public UUID write(UUID submissionId, IdempotencyKey key, String text, Optional<UUID> messageId) {
        var submission = access.submission(submissionId);
        var message = desk.send(newest(submission), key, text);
        messageId.ifPresent(one -> haveRead(submission, one));
        return message;
    }

    /**
     * What the applicants wrote is read, as far as it was in sight; what came since is not. An older page changes nothing.
     *
     * @param messageId the newest message that was in sight
     * @throws NothingHere where it is no message of the case
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void markRead(UUID submissionId, UUID messageId) {
        var submission = access.submission(submissionId);
        messages.lock(submission.applicationId());
        haveRead(submission, messageId);
    }

    /** How many messages of a call nobody read, by application; without cases that the person may not handle. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public Map<UUID, Integer> unread(UUID callId) {
        var call = access.call(callId);
        var barred = access.barred();
        return messages.unreadOfCall(call.id()).entrySet().stream()
                .filter(one -> !barred.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Submission newest(Submission submission) {
        return MessageDesk.newest(submissions.of(submission.applicationId()));
    }

    private void haveRead(Submission submission, UUID last) {
        var message = messages.find(last)
                .filter(one -> one.applicationId().equals(submission.applicationId()))
                .orElseThrow(() -> NothingHere.because(last));
        messages.read(
                submission.applicationId(),
                submission.authorityId(),
                actor.get().personId(),
                message.sentAt());
    }
}
