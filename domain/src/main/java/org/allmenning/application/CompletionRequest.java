package org.allmenning.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/**
 * A submission sent back for completion: the officer's comments, and the moment until which the next version is taken. It
 * is answered by that version; one that was never answered keeps its comments, and the next request stands beside it.
 */
@Entity
@Table(name = "completion_request")
public class CompletionRequest {

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "authority_id")
    private UUID authorityId;

    @Column(name = "submission_id")
    private UUID submissionId;

    @Column(name = "requested_by")
    private UUID requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    private Instant due;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @ElementCollection
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "completion_comment", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    private List<CompletionComment> comments = new ArrayList<>();

    protected CompletionRequest() {}

    /** @throws CompletionWithoutComment if there is nothing to complete */
    public CompletionRequest(
            GrantApplication application,
            UUID submissionId,
            UUID officer,
            Instant now,
            Instant due,
            List<CompletionComment> comments) {
        if (comments.isEmpty()) {
            throw new CompletionWithoutComment();
        }
        this.id = UUID.randomUUID();
        this.applicationId = application.id();
        this.authorityId = application.authorityId();
        this.submissionId = submissionId;
        this.requestedBy = officer;
        this.requestedAt = now;
        this.due = due;
        this.comments = new ArrayList<>(comments);
    }

    /** The next version was submitted. */
    public void answer(Instant now) {
        answeredAt = now;
    }

    public boolean isAnswered() {
        return answeredAt != null;
    }

    public UUID id() {
        return id;
    }

    public UUID applicationId() {
        return applicationId;
    }

    /** The version that was sent back. */
    public UUID submissionId() {
        return submissionId;
    }

    public UUID requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** From this moment on the next version is no longer taken. */
    public Instant due() {
        return due;
    }

    public List<CompletionComment> comments() {
        return List.copyOf(comments);
    }
}
