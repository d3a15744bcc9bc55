package org.allmenning.submission;

import java.io.Serializable;
import org.allmenning.application.CommentPlace;

/**
 * What an officer wrote at a place of a submission.
 *
 * @param subProject its number in the submission, or 0 where the place is of none
 */
public record CompletionNote(CommentPlace place, int subProject, String text) implements Serializable {

    /** {@code TITLE}, {@code BUDGET-3}: as doors name the field. */
    public String field() {
        return place.isOfSubProject() ? place + "-" + subProject : place.name();
    }
}
