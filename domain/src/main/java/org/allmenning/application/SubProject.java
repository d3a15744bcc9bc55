package org.allmenning.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.allmenning.shared.ProjectPeriod;

/** A part of the project with its own budget sheet and one participant who answers for it. */
@Entity
@Table(name = "sub_project")
public class SubProject {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "position")
    private int number;

    private String title;
    private String activities;

    @Column(name = "responsible_id")
    private UUID responsibleId;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    protected SubProject() {}

    public SubProject(UUID id, UUID applicationId, int number, String title, UUID responsibleId, ProjectPeriod period) {
        this.id = id;
        this.applicationId = applicationId;
        this.number = number;
        this.firstDay = period.firstDay();
        this.lastDay = period.lastDay();
        describe(title, "", responsibleId);
    }

    public final void describe(String newTitle, String newActivities, UUID newResponsibleId) {
        title = TextOutOfBounds.require(newTitle, 1, 200);
        activities = TextOutOfBounds.require(newActivities, 0, 10_000);
        responsibleId = newResponsibleId;
    }

    /** Takes the number before, after the sub-project there was taken out. */
    public void moveUp() {
        number--;
    }

    public UUID id() {
        return id;
    }

    public UUID applicationId() {
        return applicationId;
    }

    /** From 1, without gaps. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public String activities() {
        return activities;
    }

    public UUID responsibleId() {
        return responsibleId;
    }

    public ProjectPeriod period() {
        return new ProjectPeriod(firstDay, lastDay);
    }
}
