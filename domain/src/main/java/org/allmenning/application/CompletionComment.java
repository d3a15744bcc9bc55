package org.allmenning.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;

/** What an officer wants completed, at its place. */
@Embeddable
public class CompletionComment {

    @Enumerated(EnumType.STRING)
    private CommentPlace place;

    @Column(name = "sub_project_id")
    private UUID subProjectId;

    private String text;

    protected CompletionComment() {}

    /** @param subProjectId the one that the comment is about, or null */
    public CompletionComment(CommentPlace place, UUID subProjectId, String text) {
        if (place.isOfSubProject() == (subProjectId == null)) {
            throw new IllegalArgumentException(place + " of " + subProjectId);
        }
        this.place = place;
        this.subProjectId = subProjectId;
        this.text = text;
    }

    public CommentPlace place() {
        return place;
    }

    public Optional<UUID> subProject() {
        return Optional.ofNullable(subProjectId);
    }

    public String text() {
        return text;
    }
}
