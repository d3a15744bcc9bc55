package org.allmenning.application;

import java.io.Serializable;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What the authority asked to be completed, as applicants and officers read it.
 *
 * @param due the next version is taken until this moment
 * @param answered whether the next version was submitted
 */
public record Completion(ZonedDateTime requestedAt, ZonedDateTime due, boolean answered, List<Comment> comments)
        implements Serializable {

    /**
     * One comment.
     *
     * @param subProject the one that it is about, or null
     */
    public record Comment(CommentPlace place, UUID subProject, String text) implements Serializable {}

    public Completion {
        comments = List.copyOf(comments);
    }

    /** @param zone of the call */
    public static Completion of(CompletionRequest request, java.time.ZoneId zone) {
        return new Completion(
                request.requestedAt().atZone(zone),
                request.due().atZone(zone),
                request.isAnswered(),
                request.comments().stream()
                        .map(comment -> new Comment(
                                comment.place(), comment.subProject().orElse(null), comment.text()))
                        .toList());
    }
}
