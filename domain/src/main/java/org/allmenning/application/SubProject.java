package org.allmenning.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.shared.ProjectPeriod;

/** A part of the project with its own budget sheet and one participant who answers for it. */
@Entity
@Table(name = "sub_project")
public class SubProject {

    /** How many lines its budget sheet takes. */
    public static final int MOST_LINES = 200;

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

    @Column(name = "removal_id")
    private UUID removalId;

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

    /**
     * Takes another period. One that stays as it is may be longer than what the call allows by now.
     *
     * @param longest the longest that the call allows
     * @throws PeriodUnusable if it ends before it begins, or is not within the longest
     */
    public void schedule(LocalDate first, LocalDate last, ProjectPeriod longest) {
        if (!first.equals(firstDay) || !last.equals(lastDay)) {
            var period = PeriodUnusable.within(longest, first, last);
            firstDay = period.firstDay();
            lastDay = period.lastDay();
        }
    }

    /** The same sub-project once more, without its budget sheet. */
    public SubProject copy(UUID newId, int newNumber) {
        var copy = new SubProject(newId, applicationId, newNumber, title, responsibleId, period());
        copy.activities = activities;
        return copy;
    }

    /** Gets another place among the sub-projects. */
    public void moveTo(int newNumber) {
        number = newNumber;
    }

    /** Takes the sub-project out; it can be put back with its budget sheet. */
    public void remove(UUID removal) {
        removalId = removal;
    }

    public void restore() {
        removalId = null;
    }

    public boolean isRemoved() {
        return removalId != null;
    }

    /** What took it out, with the lines that went at the same time. */
    public Optional<UUID> removal() {
        return Optional.ofNullable(removalId);
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
