package org.allmenning.application;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A row of a sub-project's budget sheet, cost or financing; its amounts are cells of their own. */
@Entity
@Table(name = "budget_line")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "side", discriminatorType = DiscriminatorType.STRING)
public abstract class BudgetLine {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "sub_project_id")
    private UUID subProjectId;

    private int position;
    private String description;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "removal_id")
    private UUID removalId;

    protected BudgetLine() {}

    protected BudgetLine(UUID id, SubProject subProject, int position) {
        this.id = id;
        this.applicationId = subProject.applicationId();
        this.subProjectId = subProject.id();
        this.position = position;
        this.description = "";
    }

    /** @param newOrganisationId who bears the cost or gives the money, or null for nobody in particular */
    public void describe(String newDescription, UUID newOrganisationId) {
        description = TextOutOfBounds.require(newDescription, 0, 500);
        organisationId = newOrganisationId;
    }

    /** Takes the line out; it can be put back with its cells. */
    public void remove(UUID removal) {
        removalId = removal;
    }

    public void restore() {
        removalId = null;
    }

    public void moveTo(int newPosition) {
        position = newPosition;
    }

    /** The same line in another sub-project. */
    public BudgetLine copyTo(SubProject part, int newPosition) {
        var copy = another(part, newPosition);
        copy.description = description;
        copy.organisationId = organisationId;
        return copy;
    }

    /** A line of the same kind without description. */
    protected abstract BudgetLine another(SubProject part, int newPosition);

    /** What the line says now. */
    public abstract LineWords words();

    /** Whether both stand in the same table of a sheet, so that one can stand before the other. */
    public boolean standsWith(BudgetLine other) {
        return subProjectId.equals(other.subProjectId)
                && getClass() == other.getClass()
                && measures().equals(other.measures());
    }

    /** Which cells the line has in each year. */
    public abstract List<Measure> measures();

    public UUID id() {
        return id;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID subProjectId() {
        return subProjectId;
    }

    public int position() {
        return position;
    }

    public String description() {
        return description;
    }

    public boolean isRemoved() {
        return removalId != null;
    }

    public boolean wasRemovedBy(UUID removal) {
        return removal.equals(removalId);
    }

    public Optional<UUID> organisation() {
        return Optional.ofNullable(organisationId);
    }
}
