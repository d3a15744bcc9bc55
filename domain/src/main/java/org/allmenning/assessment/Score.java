package org.allmenning.assessment;

import jakarta.persistence.Embeddable;

/** Points for one criterion with the reason; one of the two may still be missing in a draft. */
@Embeddable
public class Score {

    private String criterion;
    private Integer points;
    private String reason;

    protected Score() {}

    /** @param reason may be left out where only the points are counted */
    public Score(String criterion, Integer points, String reason) {
        this.criterion = criterion;
        this.points = points;
        this.reason = reason;
    }

    public String criterion() {
        return criterion;
    }

    /** From 0 to the top of the call's scale; null while none are given. */
    public Integer points() {
        return points;
    }

    /** Empty while there is none. */
    public String reason() {
        return reason;
    }
}
