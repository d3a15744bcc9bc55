package org.allmenning.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** An awarded amount for one sub-project in one year; imported awards stand in sub-project 0. */
@Embeddable
public class AwardLine {

    @Column(name = "sub_project_number")
    private int subProject;

    @Column(name = "budget_year")
    private int year;

    private long amount;

    protected AwardLine() {}

    public AwardLine(int subProject, int year, long amount) {
        this.subProject = subProject;
        this.year = year;
        this.amount = amount;
    }

    public int subProject() {
        return subProject;
    }

    public int year() {
        return year;
    }

    /** Minor units, above zero. */
    public long amount() {
        return amount;
    }
}
