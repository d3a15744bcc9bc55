package org.allmenning.allocation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** An amount for one sub-project in one year. */
@Embeddable
public class AllocationLine {

    @Column(name = "submission_id")
    private UUID submissionId;

    @Column(name = "sub_project_number")
    private int subProject;

    @Column(name = "budget_year")
    private int year;

    private long amount;

    protected AllocationLine() {}

    AllocationLine(UUID submissionId, int subProject, int year, long amount) {
        this.submissionId = submissionId;
        this.subProject = subProject;
        this.year = year;
        this.amount = amount;
    }

    /** All that it says, to compare it by. */
    record What(UUID submissionId, int subProject, int year, long amount) {}

    What what() {
        return new What(submissionId, subProject, year, amount);
    }

    public UUID submissionId() {
        return submissionId;
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
