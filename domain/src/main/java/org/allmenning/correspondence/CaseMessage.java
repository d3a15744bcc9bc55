package org.allmenning.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.Submission;

/** One message of a case. The database refuses to change it. */
@Entity
@Table(name = "case_message")
public class CaseMessage {

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "authority_id")
    private UUID authorityId;

    @Column(name = "sender_id")
    private UUID senderId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    private String body;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected CaseMessage() {}

    /**
     * @param submission the newest version of the application
     * @param organisation for which the sender acts
     */
    CaseMessage(
            Submission submission, UUID sender, UUID organisation, MessageText text, IdempotencyKey key, Instant now) {
        this.id = UUID.randomUUID();
        this.applicationId = submission.applicationId();
        this.callId = submission.callId();
        this.authorityId = submission.authorityId();
        this.senderId = sender;
        this.organisationId = organisation;
        this.body = text.value();
        this.idempotencyKey = key.value();
        this.sentAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID senderId() {
        return senderId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    /** Whether the authority wrote it, and not the applicants. */
    public boolean isFromAuthority() {
        return organisationId.equals(authorityId);
    }

    public String body() {
        return body;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
