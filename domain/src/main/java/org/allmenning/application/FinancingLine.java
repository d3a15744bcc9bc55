package org.allmenning.application;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;

/** Money towards a sub-project: from which source, from whom, and how sure. */
@Entity
@DiscriminatorValue("FINANCING")
public class FinancingLine extends BudgetLine {

    @Enumerated(EnumType.STRING)
    private FinancingSource source;

    @Enumerated(EnumType.STRING)
    @Column(name = "financing_status")
    private FinancingStatus status;

    protected FinancingLine() {}

    public FinancingLine(UUID id, SubProject subProject, int position, FinancingSource source, FinancingStatus status) {
        super(id, subProject, position);
        this.source = source;
        this.status = status;
    }

    public void reclassify(FinancingSource newSource, FinancingStatus newStatus) {
        source = newSource;
        status = newStatus;
    }

    @Override
    protected BudgetLine another(SubProject part, int newPosition) {
        return new FinancingLine(UUID.randomUUID(), part, newPosition, source, status);
    }

    @Override
    public LineWords words() {
        return new LineWords(
                source.name(), status, description(), organisation().orElse(null));
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.AMOUNT);
    }

    public FinancingSource source() {
        return source;
    }

    public FinancingStatus status() {
        return status;
    }
}
