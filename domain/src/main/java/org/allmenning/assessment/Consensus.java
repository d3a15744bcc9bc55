package org.allmenning.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the panel agreed on for one criterion, with the reason. */
@Embeddable
public class Consensus {

    private String criterion;

    @Column(name = "half_points")
    private int halfPoints;

    private String reason;

    protected Consensus() {}

    Consensus(String criterion, int halfPoints, String reason) {
        this.criterion = criterion;
        this.halfPoints = halfPoints;
        this.reason = reason;
    }

    public String criterion() {
        return criterion;
    }

    /** Twice the points, so that half points stay whole numbers. */
    public int halfPoints() {
        return halfPoints;
    }

    public String reason() {
        return reason;
    }
}
