package org.allmenning.application;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.UUID;
import org.allmenning.funding.CostCategory;

/** What something costs. A line of own work has hours and a rate, and its amount is computed. */
@Entity
@DiscriminatorValue("COST")
public class CostLine extends BudgetLine {

    private String category;

    @Column(name = "in_kind")
    private boolean inKind;

    protected CostLine() {}

    public CostLine(UUID id, SubProject subProject, int position, CostCategory category) {
        super(id, subProject, position);
        this.category = category.code();
        this.inKind = category.isInKind();
    }

    private CostLine(SubProject subProject, int position) {
        super(UUID.randomUUID(), subProject, position);
    }

    /**
     * Moves the line to another cost category.
     *
     * @throws CellsDiffer between money and own work, whose cells count different things
     */
    public void reclassify(CostCategory newCategory) {
        requireSameCells(newCategory);
        category = newCategory.code();
    }

    void requireSameCells(CostCategory newCategory) {
        if (newCategory.isInKind() != inKind) {
            throw new CellsDiffer();
        }
    }

    @Override
    protected BudgetLine another(SubProject part, int newPosition) {
        var line = new CostLine(part, newPosition);
        line.category = category;
        line.inKind = inKind;
        return line;
    }

    @Override
    public LineWords words() {
        return new LineWords(category, null, description(), organisation().orElse(null));
    }

    @Override
    public List<Measure> measures() {
        return inKind ? List.of(Measure.HOURS, Measure.RATE) : List.of(Measure.AMOUNT);
    }

    public String category() {
        return category;
    }

    public boolean isInKind() {
        return inKind;
    }
}
