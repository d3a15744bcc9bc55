package org.allmenning.portal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.allmenning.application.ApplicationView;
import org.allmenning.funding.RuleType;

/**
 * One page of an application in the list of what there is to do.
 *
 * @param page as findings name it
 * @param problems how many findings on this page block the submission, or how many comments wait there
 */
public record Task(int number, String page, String address, State state, int problems) {

    /** How far a page is. */
    public enum State {
        DONE("is-done", "success", "check"),
        MISSING("is-missing", "danger", "error"),
        COMPUTED("is-done", "", ""),
        READY("", "draft", ""),
        WAITING("", "", ""),
        SENT("is-done", "success", "check"),
        /** The case officer wrote something there. */
        COMMENTED("is-missing", "warning", "comment"),
        /** The application was sent back, but not for this page. */
        LOCKED("is-done", "", "lock");

        private final String step;
        private final String colour;
        private final String icon;

        State(String step, String colour, String icon) {
            this.step = step;
            this.colour = colour;
            this.icon = icon;
        }

        /** The class in the steps above a page. */
        public String getStep() {
            return step;
        }

        public String getColour() {
            return colour;
        }

        /** Empty where the word stands alone. */
        public String getIcon() {
            return icon;
        }
    }

    private static final List<String> WRITTEN = List.of("project", "partners", "subProjects", "budget");

    private static final Set<RuleType> COMMITMENTS =
            EnumSet.of(RuleType.COUNCIL_DECISION, RuleType.DECLARATION_REQUIRED, RuleType.CONSENT_OF_PARTNERS);

    /** All pages of an application in their order. */
    static List<Task> of(ApplicationView application) {
        var tasks = new ArrayList<Task>();
        for (var page : written(application)) {
            tasks.add(written(tasks, application, page));
        }
        tasks.add(task(tasks, application, "consolidated", State.COMPUTED, 0));
        tasks.add(task(tasks, application, "submit", submission(application), 0));
        return List.copyOf(tasks);
    }

    /** The pages that are filled in; the last two only where the call asks for something there. */
    private static List<String> written(ApplicationView application) {
        var pages = new ArrayList<>(WRITTEN);
        if (application.call().rules().stream().anyMatch(rule -> COMMITMENTS.contains(rule.type()))) {
            pages.add("commitments");
        }
        if (!application.call().terms().form().attachments().isEmpty()) {
            pages.add("attachments");
        }
        return List.copyOf(pages);
    }

    public boolean isDone() {
        return switch (state) {
            case MISSING, WAITING, READY, COMMENTED -> false;
            case DONE, COMPUTED, SENT, LOCKED -> true;
        };
    }

    private static Task written(List<Task> before, ApplicationView application, String page) {
        var problems = problems(application, page);
        var comments = comments(application, page);
        if (problems > 0) {
            return task(before, application, page, State.MISSING, problems);
        }
        if (comments > 0) {
            return task(before, application, page, State.COMMENTED, comments);
        }
        var locked = application.isEditable() && !application.opened().anyOf(page);
        return task(before, application, page, locked ? State.LOCKED : State.DONE, 0);
    }

    private static int comments(ApplicationView application, String page) {
        return (int) application.completions().stream()
                .flatMap(completion -> completion.comments().stream())
                .filter(comment -> comment.place().page().equals(page))
                .count();
    }

    private static State submission(ApplicationView application) {
        if (!application.isEditable()) {
            return State.SENT;
        }
        return application.isReady() ? State.READY : State.WAITING;
    }

    private static int problems(ApplicationView application, String page) {
        return (int) application.findings().stream()
                .filter(finding -> finding.blocks() && finding.place().page().equals(page))
                .count();
    }

    private static Task task(List<Task> before, ApplicationView application, String page, State state, int problems) {
        return new Task(before.size() + 1, page, Place.page(application.id(), page), state, problems);
    }
}
