package org.allmenning.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.shared.Language;

/** A message waiting to be sent, or sent. The address stands with the person, where it can be erased. */
@Entity
@Table(name = "outbox")
public class OutboxMessage {

    @Id
    private UUID id;

    @Column(name = "recipient_id")
    private UUID recipientId;

    @Column(name = "authority_id")
    private UUID authorityId;

    @Column(name = "application_id")
    private UUID applicationId;

    private String subject;
    private String body;

    @Column(name = "language")
    private String languageTag;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private int attempts;

    @Column(name = "last_error")
    private String lastError;

    protected OutboxMessage() {}

    public OutboxMessage(
            UUID recipientId, Concern concern, String subject, String body, Language language, Instant now) {
        this.id = UUID.randomUUID();
        this.recipientId = recipientId;
        this.authorityId = concern.authorityId();
        this.applicationId = concern.applicationId();
        this.subject = subject;
        this.body = body;
        this.languageTag = language.tag();
        this.createdAt = now;
    }

    public void sent(Instant now) {
        attempts++;
        sentAt = now;
        lastError = null;
    }

    public void failed(String error) {
        attempts++;
        lastError = error.length() > 500 ? error.substring(0, 500) : error;
    }

    /** Also the Message-ID, so that a mail server can drop a repetition. */
    public UUID id() {
        return id;
    }

    public UUID recipientId() {
        return recipientId;
    }

    /** What the message is about; nothing for those of before this was noted. */
    public Optional<Concern> concern() {
        return authorityId == null ? Optional.empty() : Optional.of(new Concern(authorityId, applicationId));
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public Language language() {
        return Language.ofTag(languageTag).orElseThrow();
    }

    public int attempts() {
        return attempts;
    }

    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    public boolean isSent() {
        return sentAt != null;
    }
}
