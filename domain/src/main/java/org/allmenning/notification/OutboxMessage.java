package org.allmenning.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

    public OutboxMessage(UUID recipientId, String subject, String body, Language language, Instant now) {
        this.id = UUID.randomUUID();
        this.recipientId = recipientId;
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

    public java.util.Optional<String> lastError() {
        return java.util.Optional.ofNullable(lastError);
    }

    public boolean isSent() {
        return sentAt != null;
    }
}
