package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmenning.application.SubProjectBudget;
import org.allmenning.application.usecase.ArrangeSubProjects;
import org.allmenning.web.Navigation;

/**
 * The page {@code /my/sub-projects?id=…}: the parts of the project. With {@code edit} it describes one of them, with {@code
 * remove} it asks before one is taken out with its whole budget.
 */
@RequestScoped
@Named("subProjectsPage")
public class SubProjectsPage {

    @Inject
    private OpenApplication application;

    @Inject
    private ArrangeSubProjects arrangeSubProjects;

    @Inject
    private PageAddress address;

    private SubProjectBudget edited;
    private SubProjectBudget removed;
    private String title;
    private String activities;
    private String responsible;

    @PostConstruct
    void load() {
        edited = named("edit");
        removed = named("remove");
        title = edited == null ? null : edited.title();
        activities = edited == null ? null : edited.activities();
        responsible = (edited == null ? application.getView().lead().id() : edited.responsible()).toString();
    }

    /** Adds a sub-project, or describes the one that is edited. */
    public String save() {
        var organisation = PageAddress.read(responsible);
        if (edited == null) {
            arrangeSubProjects.add(application.getId(), title, activities, organisation);
        } else {
            arrangeSubProjects.describe(application.getId(), edited.id(), title, activities, organisation);
        }
        return again();
    }

    public String remove() {
        arrangeSubProjects.remove(application.getId(), removed.id());
        return again();
    }

    /** Whether the form is offered: for a new sub-project, or for the one that is edited. */
    public boolean isOpen() {
        return edited == null
                ? application.getView().mayChange("subProjects")
                : application.getView().mayDescribe(edited);
    }

    private SubProjectBudget named(String parameter) {
        return address.findId(parameter).map(this::find).orElse(null);
    }

    private SubProjectBudget find(UUID id) {
        return application.getView().budget().subProjects().stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private String again() {
        return Navigation.to(Place.page(application.getId(), "subProjects"));
    }

    /** The one that is described, or null while a new one is added. */
    public SubProjectBudget getEdited() {
        return edited;
    }

    /** The one that is about to be taken out, or null. */
    public SubProjectBudget getRemoved() {
        return removed;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getActivities() {
        return activities;
    }

    public void setActivities(String activities) {
        this.activities = activities;
    }

    public String getResponsible() {
        return responsible;
    }

    public void setResponsible(String responsible) {
        this.responsible = responsible;
    }
}
