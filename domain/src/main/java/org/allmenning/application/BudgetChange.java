package org.allmenning.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * One change of a budget: who, when, for whom, what stood there before and after. All changes of one transaction carry the
 * revision that the application got by them. Never changed; taking one back is a further change.
 */
@Entity
@Table(name = "budget_change")
@IdClass(BudgetChange.Key.class)
public class BudgetChange {

    /** What was changed. */
    public enum Kind {
        CELL_ENTERED,
        LINE_ADDED,
        LINE_DESCRIBED,
        LINE_MOVED,
        LINE_REMOVED,
        LINE_RESTORED,
        SUB_PROJECT_ADDED,
        SUB_PROJECT_DESCRIBED,
        SUB_PROJECT_MOVED,
        SUB_PROJECT_REMOVED,
        SUB_PROJECT_RESTORED;

        /** Whether lines came, went or changed their words: a sheet that shows them must be read anew. */
        public boolean concernsLines() {
            return this != CELL_ENTERED;
        }
    }

    /** A change's place in the history. */
    public static class Key implements Serializable {
        private UUID applicationId;
        private long revision;
        private int ordinal;

        protected Key() {}

        public Key(UUID applicationId, long revision, int ordinal) {
            this.applicationId = applicationId;
            this.revision = revision;
            this.ordinal = ordinal;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && revision == key.revision
                    && ordinal == key.ordinal
                    && Objects.equals(applicationId, key.applicationId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(applicationId, revision, ordinal);
        }
    }

    @Id
    @Column(name = "application_id")
    private UUID applicationId;

    @Id
    private long revision;

    @Id
    private int ordinal;

    private Instant at;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "sub_project_id")
    private UUID subProjectId;

    @Column(name = "line_id")
    private UUID lineId;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    @Column(name = "budget_year")
    private Integer year;

    @Column(name = "units_before")
    private Long unitsBefore;

    @Column(name = "units_after")
    private Long unitsAfter;

    @Column(name = "cell_revision")
    private Long cellRevision;

    @Column(name = "words_before")
    private String wordsBefore;

    @Column(name = "words_after")
    private String wordsAfter;

    protected BudgetChange() {}

    private BudgetChange(Kind kind, UUID subProjectId, UUID lineId) {
        this.kind = kind;
        this.subProjectId = subProjectId;
        this.lineId = lineId;
    }

    static BudgetChange ofCell(BudgetLine line, BudgetCell cell, OptionalLong before) {
        var change = new BudgetChange(Kind.CELL_ENTERED, line.subProjectId(), line.id());
        change.measure = cell.key().measure();
        change.year = cell.key().year();
        change.unitsBefore = before.isPresent() ? before.getAsLong() : null;
        change.unitsAfter = cell.units().isPresent() ? cell.units().getAsLong() : null;
        change.cellRevision = cell.revision();
        return change;
    }

    static BudgetChange ofLine(Kind kind, BudgetLine line, LineWords before, LineWords after) {
        var change = new BudgetChange(kind, line.subProjectId(), line.id());
        change.wordsBefore = before == null ? null : before.write();
        change.wordsAfter = after == null ? null : after.write();
        return change;
    }

    static BudgetChange ofSubProject(Kind kind, SubProject part) {
        return new BudgetChange(kind, part.id(), null);
    }

    /** Says by whom and when, once it is known which revision the application gets by it. */
    void sign(GrantApplication application, int newOrdinal, UUID person, UUID organisation, Instant now) {
        applicationId = application.id();
        revision = application.revision();
        ordinal = newOrdinal;
        personId = person;
        organisationId = organisation;
        at = now;
    }

    /** The cell that was entered; only for {@link Kind#CELL_ENTERED}. */
    public CellKey cell() {
        return new CellKey(lineId, measure, year);
    }

    /** The revision of the application that came of it. */
    public long revision() {
        return revision;
    }

    public int ordinal() {
        return ordinal;
    }

    public Instant at() {
        return at;
    }

    public UUID personId() {
        return personId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public Kind kind() {
        return kind;
    }

    public UUID subProjectId() {
        return subProjectId;
    }

    public Optional<UUID> lineId() {
        return Optional.ofNullable(lineId);
    }

    /** What the cell held before, or null for nothing. */
    public Long unitsBefore() {
        return unitsBefore;
    }

    public Long unitsAfter() {
        return unitsAfter;
    }

    /** The revision that the cell got. */
    public long cellRevision() {
        return cellRevision;
    }

    /** What the line said before, where its words were changed. */
    public Optional<LineWords> wordsBefore() {
        return Optional.ofNullable(wordsBefore).map(LineWords::read);
    }

    public Optional<LineWords> wordsAfter() {
        return Optional.ofNullable(wordsAfter).map(LineWords::read);
    }
}
