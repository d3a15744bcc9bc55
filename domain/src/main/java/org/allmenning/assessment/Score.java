package org.allmenning.assessment;

import jakarta.persistence.Embeddable;

/** Points for one criterion, with the reason. */
@Embeddable
public class Score {

    private String criterion;
    private int points;
    private String reason;

    protected Score() {}

    Score(String criterion, int points, String reason) {
        this.criterion = criterion;
        this.points = points;
        this.reason = reason;
    }

    public String criterion() {
        return criterion;
    }

    public int points() {
        return points;
    }

    public String reason() {
        return reason;
    }
}
