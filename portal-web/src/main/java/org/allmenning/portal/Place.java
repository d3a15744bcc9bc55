package org.allmenning.portal;

import java.util.Map;
import java.util.UUID;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.SubProjectBudget;
import org.allmenning.funding.Finding;

/** The addresses of an application's pages, and the very place to which a finding points. */
final class Place {

    private static final Map<String, String> PAGES = Map.of(
            "project", "/my/project",
            "partners", "/my/partners",
            "subProjects", "/my/sub-projects",
            "budget", "/my/budget",
            "history", "/my/history",
            "consolidated", "/my/consolidated",
            "commitments", "/my/commitments",
            "attachments", "/my/attachments",
            "submit", "/my/submit");

    private Place() {}

    /** @param page one of the parts of an application, as findings name them */
    static String page(UUID application, String page) {
        return PAGES.get(page) + "?id=" + application;
    }

    static String budget(UUID application, UUID subProject) {
        return page(application, "budget") + "&sub=" + subProject;
    }

    /** One click leads there: to the field, the line, or the balance of the year that a finding names. */
    static String of(ApplicationView application, Finding finding) {
        var place = finding.place();
        if (!"budget".equals(place.page())) {
            return page(application.id(), place.page())
                    + (place.field().isEmpty() ? "" : "#" + FormField.idOf(place.field()));
        }
        return application.budget().subProjects().stream()
                .filter(part -> part.number() == place.subProject())
                .map(part -> budget(application.id(), part.id()) + inSheet(part, place))
                .findFirst()
                .orElseGet(() -> page(application.id(), "budget"));
    }

    private static String inSheet(SubProjectBudget part, Finding.Place place) {
        if (place.line() > 0 && place.line() <= part.costs().size()) {
            return "#line-" + part.costs().get(place.line() - 1).lineId();
        }
        return place.year() == 0 ? "" : "#balance-" + part.number() + "-" + place.year();
    }
}
