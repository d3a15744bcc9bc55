package org.allmenning.portal;

import java.util.List;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.CommentPlace;
import org.allmenning.application.Completion;
import org.allmenning.application.SubProjectBudget;
import org.allmenning.web.Say;

/**
 * What a case officer wants completed, with the place where it is put right.
 *
 * @param where the place in words
 */
public record OfficerComment(String where, String address, String text) {

    /** Those that wait for an answer, in their order. */
    static List<OfficerComment> of(ApplicationView view, Say say) {
        return view.completions().stream()
                .flatMap(completion -> completion.comments().stream())
                .map(comment -> of(view, comment, say))
                .toList();
    }

    /** A sub-project that was taken out is the division of those that are left. */
    private static OfficerComment of(ApplicationView view, Completion.Comment comment, Say say) {
        if (!comment.place().isOfSubProject()) {
            return new OfficerComment(
                    say.text("commentPlace." + comment.place()),
                    Place.page(view.id(), comment.place().page()),
                    comment.text());
        }
        return view.budget().subProjects().stream()
                .filter(part -> part.id().equals(comment.subProject()))
                .findFirst()
                .map(part -> new OfficerComment(
                        say.text("commentPlace." + comment.place(), part.number()),
                        address(view, comment.place(), part),
                        comment.text()))
                .orElseGet(() -> new OfficerComment(
                        say.text("commentPlace." + CommentPlace.SUB_PROJECTS),
                        Place.page(view.id(), CommentPlace.SUB_PROJECTS.page()),
                        comment.text()));
    }

    private static String address(ApplicationView view, CommentPlace place, SubProjectBudget part) {
        return place == CommentPlace.BUDGET
                ? Place.budget(view.id(), part.id())
                : Place.page(view.id(), place.page()) + "&edit=" + part.id() + "#form";
    }
}
