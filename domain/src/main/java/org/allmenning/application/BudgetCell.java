package org.allmenning.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.allmenning.shared.Actor;

/**
 * One cell of a budget sheet. Its revision counts the changes; whoever changes it names the revision seen, so that of two
 * people nobody overwrites the other unseen.
 */
@Entity
@Table(name = "budget_cell")
@IdClass(CellKey.class)
public class BudgetCell {

    @Id
    @Column(name = "line_id")
    private UUID lineId;

    @Id
    @Enumerated(EnumType.STRING)
    private Measure measure;

    @Id
    @Column(name = "budget_year")
    private int year;

    @Column(name = "application_id")
    private UUID applicationId;

    private Long units;
    private long revision;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected BudgetCell() {}

    public BudgetCell(BudgetLine line, Measure measure, int year) {
        this.lineId = line.id();
        this.applicationId = line.applicationId();
        this.measure = measure;
        this.year = year;
    }

    /** @param value minor units or hundredths of hours; empty clears the cell */
    public void enter(OptionalLong value, Actor editor, Instant now) {
        units = value.isPresent() ? value.getAsLong() : null;
        revision++;
        changedBy = editor.personId();
        changedAt = now;
    }

    public CellKey key() {
        return new CellKey(lineId, measure, year);
    }

    public OptionalLong units() {
        return units == null ? OptionalLong.empty() : OptionalLong.of(units);
    }

    public long revision() {
        return revision;
    }

    public Optional<UUID> changedBy() {
        return Optional.ofNullable(changedBy);
    }

    public Optional<Instant> changedAt() {
        return Optional.ofNullable(changedAt);
    }
}
