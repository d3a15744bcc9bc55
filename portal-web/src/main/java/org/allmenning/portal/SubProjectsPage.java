package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;
import org.allmenning.application.SubProjectBudget;
import org.allmenning.application.usecase.ArrangeSubProjects;
import org.allmenning.web.Navigation;

/**
 * The page {@code /my/sub-projects?id=…}: the parts of the project. With {@code edit} it describes one of them; {@code removed}
 * names the one that was just taken out and can be put back. What is done to one names it in the form, whatever the list shows
 * meanwhile.
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
    private String title;
    private String activities;
    private String responsible;
    private LocalDate firstDay;
    private LocalDate lastDay;

    @PostConstruct
    void load() {
        edited = named("edit");
        title = edited == null ? null : edited.title();
        activities = edited == null ? null : edited.activities();
        responsible = (edited == null ? application.getView().lead().id() : edited.responsible()).toString();
        firstDay = edited == null ? null : edited.period().firstDay();
        lastDay = edited == null ? null : edited.period().lastDay();
    }

    /** Adds a sub-project, or describes the one that is edited. */
    public String save() {
        var organisation = PageAddress.read(responsible);
        if (edited == null) {
            arrangeSubProjects.add(application.getId(), title, activities, organisation);
        } else {
            arrangeSubProjects.describe(
                    application.getId(), edited.id(), title, activities, organisation, firstDay, lastDay);
        }
        return again();
    }

    /** Puts a copy behind the original. */
    public String copy() {
        arrangeSubProjects.copy(application.getId(), address.id("part"));
        return again();
    }

    public String moveUp() {
        return moveBy(-1);
    }

    public String moveDown() {
        return moveBy(1);
    }

    public String remove() {
        var part = address.id("part");
        arrangeSubProjects.remove(application.getId(), part);
        return Navigation.to(Place.page(application.getId(), "subProjects") + "&removed=" + part);
    }

    /** Puts back what was just taken out. */
    public String restore() {
        arrangeSubProjects.restore(application.getId(), address.id("removed"));
        return again();
    }

    private String moveBy(int places) {
        var part = find(address.id("part"));
        if (part != null) {
            arrangeSubProjects.move(application.getId(), part.id(), Math.max(1, part.number() + places));
        }
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

    /** The id of the one that was just taken out, or null. */
    public UUID getRemoved() {
        return address.findId("removed").filter(id -> find(id) == null).orElse(null);
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

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
