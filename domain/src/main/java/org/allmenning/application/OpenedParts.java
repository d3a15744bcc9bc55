package org.allmenning.application;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmenning.funding.ApplicationFacts;

/**
 * What of an application can be written in. A draft is open as a whole. One that was sent back is open where the officer
 * commented: a page as a whole, or a sub-project with its description and its budget; and nothing else, so that the officer
 * need not read the rest again. See {@code docs/decisions/0011-what-a-return-opens.md}.
 *
 * @param pages as findings name them
 */
public record OpenedParts(boolean everything, Set<String> pages, Set<UUID> subProjects) implements Serializable {

    public static final OpenedParts EVERYTHING = new OpenedParts(true, Set.of(), Set.of());
    public static final OpenedParts NOTHING = new OpenedParts(false, Set.of(), Set.of());

    /** How a project is divided. */
    private static final String DIVISION = CommentPlace.SUB_PROJECTS.page();

    public OpenedParts {
        pages = Set.copyOf(pages);
        subProjects = Set.copyOf(subProjects);
    }

    static OpenedParts of(Collection<CompletionRequest> requests) {
        var comments = requests.stream()
                .flatMap(request -> request.comments().stream())
                .toList();
        return new OpenedParts(
                false,
                comments.stream()
                        .map(CompletionComment::place)
                        .filter(place -> !place.isOfSubProject())
                        .map(CommentPlace::page)
                        .collect(Collectors.toSet()),
                comments.stream()
                        .flatMap(comment -> comment.subProject().stream())
                        .collect(Collectors.toSet()));
    }

    public boolean page(String page) {
        return everything || pages.contains(page);
    }

    /** Whether anything on a page is open, be it one sub-project. */
    public boolean anyOf(String page) {
        var ofSubProjects = page.equals(DIVISION) || page.equals(CommentPlace.BUDGET.page());
        return page(page) || (ofSubProjects && (pages.contains(DIVISION) || !subProjects.isEmpty()));
    }

    /**
     * A field beside the budget. A consent is always open: it goes over a share that a budget changes.
     *
     * @param name of the field
     */
    public boolean field(String name) {
        if (name.startsWith(ApplicationFacts.CONSENT)) {
            return everything || !pages.isEmpty() || !subProjects.isEmpty();
        }
        var commitment = Stream.of(ApplicationFacts.COUNCIL, ApplicationFacts.COUNCIL_DAY, ApplicationFacts.DECLARATION)
                .anyMatch(name::startsWith);
        return page((commitment ? CommentPlace.COMMITMENTS : CommentPlace.SUMMARY).page());
    }

    /** A project that is divided anew has its money moved, so then every sub-project is open. */
    public boolean subProject(UUID id) {
        return page(DIVISION) || subProjects.contains(id);
    }
}
